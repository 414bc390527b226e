using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.TelegramAdapter.Api;

/// <summary>
/// What the library's client writes and reads as JSON: the requests that the bot sends, and what is answered to them. The library brings
/// a context of its own with every type of the Bot API, eight hundred; none of them is reached, so that the trimmer leaves them out.
/// </summary>
internal sealed class TelegramJson : IJsonTypeInfoResolver
{
    private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Types = new(
    [
        Sent<SendMessageRequest>(), Sent<EditMessageTextRequest>(), Sent<EditEphemeralMessageTextRequest>(),
        Sent<EditInlineMessageTextRequest>(), Sent<AnswerCallbackQueryRequest>(), Sent<AnswerInlineQueryRequest>(),
        Sent<AnswerGuestQueryRequest>(), Sent<GetUpdatesRequest>(), Sent<SetWebhookRequest>(), Sent<DeleteWebhookRequest>(),
        Sent<GetMyCommandsRequest>(), Sent<SetMyCommandsRequest>(), Sent<GetMyNameRequest>(), Sent<SetMyNameRequest>(),
        Sent<GetMyDescriptionRequest>(), Sent<SetMyDescriptionRequest>(),
        Sent<GetMyShortDescriptionRequest>(), Sent<SetMyShortDescriptionRequest>(),

        Read(Refusal),
        Answer(result => result.GetBoolean()),
        Answer(UpdateJson.Message),
        Answer(UpdateJson.User),
        Answer(updates => updates.EnumerateArray().Select(UpdateJson.Read).OfType<Update>().ToArray()),
        Answer(sent => new SentGuestMessage { InlineMessageId = sent.Needed("inline_message_id") }),
        Answer(info => new WebhookInfo { Url = info.Needed("url") }),
        Answer(commands => commands.EnumerateArray().Select(Command).ToArray()),
        Answer(name => new BotName { Name = name.Needed("name") }),
        Answer(text => new BotDescription { Description = text.Needed("description") }),
        Answer(text => new BotShortDescription { ShortDescription = text.Needed("short_description") }),
    ]);

    private static readonly Lazy<JsonSerializerOptions> Prepared = new(() =>
    {
        JsonBotAPI.Options.TypeInfoResolver = new TelegramJson();
        return JsonBotAPI.Options;
    });

    /// <summary>Sets the library's options, which all of its clients share; before the first request, and again without effect.</summary>
    public static void Prepare() => _ = Prepared.Value;

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => Types.GetValueOrDefault(type)?.Invoke(options);

    private static KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Sent<T>()
        where T : notnull => new(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, new Writer<T>()));

    private static KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Read<T>(Func<JsonElement, T> read)
        where T : notnull => new(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, new Reader<T>(read)));

    private static KeyValuePair<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Answer<T>(Func<JsonElement, T> read) =>
        Read(answer => new ApiResponse<T> { Ok = answer.Flag("ok"), Result = read(answer.GetProperty("result")) });

    private static ApiResponse Refusal(JsonElement answer) => new()
    {
        Description = answer.Text("description"),
        ErrorCode = answer.Number("error_code") ?? 0,
        Parameters = answer.Part("parameters", part => new ResponseParameters
        {
            MigrateToChatId = part.TryGetProperty("migrate_to_chat_id", out var chat) ? chat.GetInt64() : null,
            RetryAfter = part.Number("retry_after"),
        }),
    };

    private static BotCommand Command(JsonElement command) =>
        new(command.Needed("command"), command.Needed("description")) { IsEphemeral = command.Flag("is_ephemeral") };

    private sealed class Writer<T> : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Requests only go out.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => SentJson.Write(writer, value);
    }

    private sealed class Reader<T>(Func<JsonElement, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers only come in.");
    }
}
