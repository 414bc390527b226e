namespace Bot.Host.Running;

/// <summary>
/// A secret from its variable, or from the file that the variable of the same name with <c>_FILE</c> names. A class, not a record: a
/// record's text would print the value.
/// </summary>
internal sealed class Secret
{
    /// <summary>The secret without blanks around it; null where there is none.</summary>
    public string? Value { get; private init; }

    /// <summary>
    /// One sentence where the file is not there or empty, which may be meant so: the platform is then left out where another one runs. Null
    /// where there is a value, or where none was to be expected.
    /// </summary>
    public string? Missing { get; private init; }

    /// <summary>One sentence where there is a file that cannot be read, which is never meant so; else null.</summary>
    public string? Mistake { get; private init; }

    /// <summary>Reads a secret.</summary>
    /// <param name="name">The variable that may hold it.</param>
    /// <param name="fileName">The variable that may name a file with it; passed over where the first is set.</param>
    /// <param name="variable">The value of a variable; null where it is not set.</param>
    /// <param name="read">The text of a file; raises as <see cref="File.ReadAllText(string)"/> does.</param>
    public static Secret Read(string name, string fileName, Func<string, string?> variable, Func<string, string> read)
    {
        var file = variable(fileName)?.Trim();
        if (variable(name)?.Trim() is { Length: > 0 } value)
        {
            return new Secret { Value = value };
        }

        if (file is not { Length: > 0 } path)
        {
            return new Secret();
        }

        try
        {
            return read(path).Trim() is { Length: > 0 } text
                ? new Secret { Value = text }
                : new Secret { Missing = $"{fileName}: the file {path} is empty; write the token into it." };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Secret { Missing = $"{fileName}: there is no file {path}; write the token into it." };
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            // What Docker makes of a file that is to be mounted and is not there.
            return new Secret { Mistake = $"{fileName}: {path} is a folder; put a file that holds the token in its place." };
        }
        catch (UnauthorizedAccessException)
        {
            return new Secret
            {
                Mistake = $"{fileName}: {User()} may not read the file {path}, and it is who runs this program; "
                    + "let it read the file and enter its folder (chmod, chown).",
            };
        }
        catch (IOException e)
        {
            return new Secret { Mistake = $"{fileName}: the file {path} cannot be read: {e.Message}" };
        }
    }

    // The name alone would not do: outside of a container, nobody may have the one that a container's user has.
    private static string User()
    {
        try
        {
            var line = File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("Uid:", StringComparison.Ordinal));
            if (line?.Split('\t') is [_, _, var effective, ..])
            {
                // A container's user mostly has no name in it.
                return Environment.UserName is { Length: > 0 } name ? $"user {effective} ({name})" : $"user {effective}";
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No Linux.
        }

        return $"user {Environment.UserName}";
    }
}
