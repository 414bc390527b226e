namespace Bot.Core.Index.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Lines">Lines read so far.</param>
/// <param name="BytesRead">Bytes read so far.</param>
/// <param name="BytesTotal">Bytes in all; null where the length of the input is not known.</param>
public sealed record ImportProgress(int Lines, long BytesRead, long? BytesTotal);
