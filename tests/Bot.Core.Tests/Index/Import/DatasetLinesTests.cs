using System.Security.Cryptography;
using System.Text;
using Bot.Core.Index.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests.Index.Import;

public sealed class DatasetLinesTests
{
    [Fact]
    public void Next_LineThatIsNoUtf8_IsAProblemOfThatLineAlone()
    {
        byte[] bytes = [.. "first\n"u8, 0xC3, 0x28, (byte)'\n', .. "third"u8];

        Assert.Equal(["1|first|", "2||The line is not UTF-8.", "3|third|"], Read(bytes));
    }

    [Theory]
    [InlineData(DatasetLines.LongestLine, false)]
    [InlineData(DatasetLines.LongestLine + 1, true)]
    [InlineData(20 * DatasetLines.LongestLine, true)]
    public void Next_LongLine_IsAProblemFromTheLimitOn(int length, bool isProblem)
    {
        var lines = Read(Encoding.ASCII.GetBytes(new string('x', length) + "\nnext\n"));

        Assert.Equal(isProblem ? "1||The line is longer than 16384 bytes." : $"1|{new string('x', length)}|", lines[0]);
        Assert.Equal("2|next|", lines[1]);
    }

    [Fact]
    public void Next_LongLineWithoutAnEnd_IsAProblem()
    {
        Assert.Equal(
            ["1||The line is longer than 16384 bytes."], Read(Encoding.ASCII.GetBytes(new string('x', 20 * DatasetLines.LongestLine))));
    }

    [Fact]
    public void Next_AnyLines_ComeAsTheyWereWrittenWhateverTheStreamGivesAtOnce()
    {
        var line = Gen.Elements("", "a", "Célestin", "\t", new string('y', 9000)).ArrayOf();
        var sizes = Gen.Elements(1, 7, 4096, 200_000);
        Prop.ForAll(line.ToArbitrary(), sizes.ToArbitrary(), (lines, size) =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));
            using var stream = new DrippingStream(bytes, size);
            using var reader = new DatasetLines(stream);
            foreach (var (expected, i) in lines.Select((l, i) => (l, i)))
            {
                Assert.Equal(new DatasetLine(i + 1, expected, null), reader.Next());
            }

            Assert.Null(reader.Next());
            Assert.Equal(bytes.Length, reader.BytesRead);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), reader.Hash());
        }).Check(Config.QuickThrowOnFailure);
    }

    private static List<string> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new DatasetLines(stream);
        var lines = new List<string>();
        while (reader.Next() is { } line)
        {
            lines.Add($"{line.Number}|{line.Text}|{line.Problem}");
        }

        return lines;
    }

    private sealed class DrippingStream(byte[] content, int most) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);
    }
}
