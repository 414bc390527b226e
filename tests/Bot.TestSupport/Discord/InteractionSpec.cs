using System.Text.Json.Nodes;

namespace Bot.TestSupport.Discord;

/// <summary>What somebody does and where, for the fake to make an interaction of.</summary>
public sealed record InteractionSpec
{
    /// <summary>2 command, 3 component, 4 half-typed option.</summary>
    public int Type { get; init; } = 2;

    /// <summary>The data of the interaction.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>Snowflake of whoever does it.</summary>
    public string User { get; init; } = "80351110224678912";

    /// <summary>0 server, 1 direct message with the bot, 2 another private channel.</summary>
    public int Context { get; init; }

    /// <summary>Whether the app is there only because the user brought it along.</summary>
    public bool UserInstalled { get; init; }

    /// <summary>Whether the server allows user-installed apps to answer publicly.</summary>
    public bool ExternalAppsAllowed { get; init; } = true;

    /// <summary>Snowflake of the category of the server's channel; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>How old it is when it is sent.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>The message of a component.</summary>
    public JsonObject? Message { get; init; }

    /// <summary>The person's language.</summary>
    public string Locale { get; init; } = "en-GB";

    /// <summary>A slash command with text options.</summary>
    public static InteractionSpec Command(string name, params (string Name, JsonNode Value)[] options) =>
        new() { Data = CommandData(name, options, null) };

    /// <summary>A half-typed option of a command.</summary>
    public static InteractionSpec Typing(string command, string option, string typed) =>
        new() { Type = 4, Data = CommandData(command, [(option, JsonValue.Create(typed)!)], option) };

    /// <summary>A message command used on a message with that text, of 24 April 2023.</summary>
    public static InteractionSpec OnMessage(string command, string content) =>
        OnMessage(command, new JsonObject { ["content"] = content });

    /// <summary>A message command used on a message; what Discord sends beside what is given is added.</summary>
    public static InteractionSpec OnMessage(string command, JsonObject message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message["id"] = "1100000000000000001";
        message["timestamp"] ??= "2023-04-24T12:00:00.000000+00:00";
        message["embeds"] ??= new JsonArray();
        message["components"] ??= new JsonArray();
        message["flags"] ??= 0;
        return new InteractionSpec
        {
            Data = new JsonObject
            {
                ["id"] = "1050000000000000009",
                ["name"] = command,
                ["type"] = 3,
                ["target_id"] = "1100000000000000001",
                ["resolved"] = new JsonObject
                {
                    ["messages"] = new JsonObject { ["1100000000000000001"] = Complete(message, "80351110224678912") },
                },
            },
        };
    }

    /// <summary>A click on a component of a message that the bot has sent.</summary>
    /// <param name="message">The message's body as the bot sent it.</param>
    /// <param name="customId">The id of the component.</param>
    /// <param name="isEphemeral">Whether the message is.</param>
    /// <param name="values">What is chosen in a menu; empty for a button.</param>
    public static InteractionSpec Click(JsonObject message, string customId, bool isEphemeral, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(message);
        var shown = (JsonObject)message.DeepClone();
        shown["id"] = "1100000000000000002";
        shown["flags"] = isEphemeral ? FakeInteraction.Ephemeral : 0;
        shown.Remove("allowed_mentions");
        foreach (var embed in Json.Objects(shown["embeds"]))
        {
            embed["type"] = "rich";
            embed["content_scan_version"] = 4;
        }

        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = values.Length == 0 ? 2 : 3, ["id"] = 2 };
        if (values.Length > 0)
        {
            data["values"] = new JsonArray([.. values.Select(v => (JsonNode)JsonValue.Create(v)!)]);
        }

        return new InteractionSpec { Type = 3, Data = data, Message = shown };
    }

    /// <summary>What somebody fills into the form behind a button: the same text into every field.</summary>
    /// <param name="message">The body of the message with the button.</param>
    /// <param name="form">The form as the bot showed it.</param>
    /// <param name="isEphemeral">Whether the message is.</param>
    /// <param name="typed">What is filled in.</param>
    public static InteractionSpec Submit(JsonObject message, JsonObject form, bool isEphemeral, string typed)
    {
        ArgumentNullException.ThrowIfNull(form);
        var customId = Json.Text(form["custom_id"])!;
        var data = new JsonObject { ["custom_id"] = customId, ["components"] = form["components"]!.DeepClone() };
        foreach (var part in Json.Objects(data["components"]))
        {
            foreach (var field in Json.Objects(part["components"]).Append((JsonObject?)part["component"]).OfType<JsonObject>())
            {
                field["value"] = typed;
            }
        }

        return Click(message, customId, isEphemeral) with { Type = 5, Data = data };
    }

    /// <summary>Snowflake of the server: a user brings the app along to servers that do not have it.</summary>
    private string Guild => UserInstalled ? "613425648685540000" : "613425648685547541";

    internal JsonObject Payload(string id, string token, string application)
    {
        var user = new JsonObject
        {
            ["id"] = User,
            ["username"] = "somebody",
            ["global_name"] = "Somebody",
            ["discriminator"] = "0",
            ["avatar"] = null,
        };
        var payload = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = application,
            ["type"] = Type,
            ["token"] = token,
            ["version"] = 1,
            ["data"] = Data.DeepClone(),
            ["context"] = Context,
            ["locale"] = Locale,
            ["channel_id"] = "772908445358620702",
            ["channel"] = Channel(user),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["app_permissions"] = "442368",
            ["attachment_size_limit"] = 10_485_760,
            ["authorizing_integration_owners"] = UserInstalled
                ? new JsonObject { ["1"] = User }
                : new JsonObject { ["0"] = Context == 0 ? Guild : "0" },
        };
        if (Context == 0)
        {
            payload["guild_id"] = Guild;
            payload["guild"] = new JsonObject { ["id"] = Guild, ["locale"] = "en-US", ["features"] = new JsonArray() };
            payload["guild_locale"] = "en-US";
            payload["member"] = new JsonObject
            {
                ["user"] = user,
                ["permissions"] = ExternalAppsAllowed ? "1125899906910208" : "3072",
                ["roles"] = new JsonArray(),
                ["joined_at"] = "2020-06-01T20:38:09.250000+00:00",
                ["deaf"] = false,
                ["mute"] = false,
                ["flags"] = 0,
                ["avatar"] = null,
                ["nick"] = null,
            };
        }
        else
        {
            payload["user"] = user;
        }

        if (Message is not null)
        {
            payload["message"] = Complete((JsonObject)Message.DeepClone(), application);
        }

        return payload;
    }

    // As full as Discord's: libraries rely on fields that the bot does not read.
    private JsonObject Channel(JsonObject user)
    {
        var channel = new JsonObject
        {
            ["id"] = "772908445358620702",
            ["type"] = Context == 0 ? 0 : 1,
            ["flags"] = 0,
            ["last_message_id"] = null,
        };
        if (Context != 0)
        {
            channel["recipients"] = new JsonArray(user.DeepClone());
            return channel;
        }

        channel["guild_id"] = Guild;
        channel["name"] = "general";
        channel["position"] = 0;
        channel["permissions"] = "442368";
        channel["nsfw"] = false;
        channel["rate_limit_per_user"] = 0;
        channel["topic"] = null;
        channel["parent_id"] = Parent;
        return channel;
    }

    /// <summary>A message with every field that Discord sends.</summary>
    internal static JsonObject Complete(JsonObject message, string application)
    {
        message["id"] ??= "1100000000000000001";
        message["channel_id"] ??= "772908445358620702";
        message["author"] ??= new JsonObject
        {
            ["id"] = application,
            ["username"] = "timeline",
            ["discriminator"] = "0000",
            ["avatar"] = null,
            ["bot"] = true,
        };
        message["timestamp"] ??= "2026-01-15T12:00:00.000000+00:00";
        message["type"] ??= 0;
        message["content"] ??= "";
        message["tts"] ??= false;
        message["pinned"] ??= false;
        message["mention_everyone"] ??= false;
        foreach (var list in (string[])["mentions", "mention_roles", "attachments"])
        {
            message[list] ??= new JsonArray();
        }

        foreach (var embed in (message["embeds"] as JsonArray ?? []).OfType<JsonObject>())
        {
            embed["type"] ??= "rich";
        }

        return message;
    }

    private static JsonObject CommandData(string name, (string Name, JsonNode Value)[] options, string? focused)
    {
        var list = new JsonArray();
        foreach (var (key, value) in options)
        {
            var option = new JsonObject
            {
                ["name"] = key,
                ["type"] = value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False ? 5 : 3,
                ["value"] = value,
            };
            if (key == focused)
            {
                option["focused"] = true;
            }

            list.Add(option);
        }

        return new JsonObject { ["id"] = "1050000000000000001", ["name"] = name, ["type"] = 1, ["options"] = list };
    }
}
