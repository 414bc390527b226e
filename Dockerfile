# Stages: restore, test (docker build --target test .), publish, and the image that runs.
ARG RUNTIME_TAG=10.0

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS restore
# DiscordNet builds the Discord adapter on Discord.Net: --build-arg DISCORD_TRANSPORT=DiscordNet (docs/decisions/0006-transports.md).
ARG DISCORD_TRANSPORT=Wire
# Every dotnet command of this stage and of those that begin with it takes DiscordTransport as the build property of that name.
ENV DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DiscordTransport=$DISCORD_TRANSPORT
WORKDIR /source
# Only what decides about packages: this layer is kept until one of these changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY src/Bot.Core/Bot.Core.csproj src/Bot.Core/packages.lock.json src/Bot.Core/
COPY src/Bot.Discord/Bot.Discord.csproj src/Bot.Discord/packages.lock.json src/Bot.Discord/
COPY src/Bot.Telegram/Bot.Telegram.csproj src/Bot.Telegram/packages.lock.json src/Bot.Telegram/
COPY src/Bot.Host/Bot.Host.csproj src/Bot.Host/packages.lock.json src/Bot.Host/
# Without a default, which would take the place of the architecture that is built for; builders that do not set it build for their own.
ARG TARGETARCH
# Twice, and then never again: against the lock files (the other transport has none yet; they are written here), and with what a publish for
# the target adds to it, the runtime and the compiler for it.
RUN case "${TARGETARCH:-$(uname -m)}" in amd64|x86_64) arch=x64 ;; arm64|aarch64) arch=arm64 ;; *) arch="$TARGETARCH" ;; esac \
    && echo "linux-$arch" >/target \
    && dotnet restore src/Bot.Host --locked-mode \
    && dotnet restore src/Bot.Host -r "$(cat /target)" -p:_IsPublishing=true

# On its own: whoever wants the image does not wait for it.
FROM restore AS test
COPY . .
RUN dotnet test Bots.sln -c Release

FROM restore AS publish
COPY . .
# Such as 1.2.0; without it the program says 0.1.0-alpha.0, since the repository's history is not here.
ARG VERSION=
ARG REVISION=
RUN MinVerVersionOverride="$VERSION" dotnet publish src/Bot.Host -c Release -r "$(cat /target)" --no-restore \
        -p:SourceRevisionId="$REVISION" -o /app \
    && mkdir /data

# Another tag of runtime-deps, such as 10.0-noble-chiseled, has no shell and fewer packages: --build-arg RUNTIME_TAG=…
FROM mcr.microsoft.com/dotnet/runtime-deps:${RUNTIME_TAG}
ARG VERSION=
ARG REVISION=
LABEL org.opencontainers.image.title="Diplomatic timeline bots" \
      org.opencontainers.image.description="Answers questions about a diplomatic timeline on Discord and Telegram, dated and cited." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
COPY --from=publish /app /app
COPY --from=publish --chown=$APP_UID:$APP_UID /data /data
ENV BOT_DATA=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/app/bots", "health"]
ENTRYPOINT ["/app/bots"]
CMD ["run"]
