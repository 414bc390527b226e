using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Facts.Reading;

/// <summary>
/// The hash of a fact base: SHA-256 over its records in id order, each value written with its length in front, so that
/// no two different fact bases give the same bytes. Inside a record the order of every list counts: answers name actors,
/// quantities and sources in it.
/// </summary>
internal static class FactHash
{
    // Changes when the way of writing changes, so that indexes of the old one are rebuilt.
    private const string Form = "facts 4";

    /// <summary>The hash in lower-case hexadecimal.</summary>
    /// <param name="sources">Sources in id order.</param>
    /// <param name="actors">Actors in id order.</param>
    /// <param name="events">Events in id order.</param>
    public static string Compute(IReadOnlyList<Source> sources, IReadOnlyList<Actor> actors, IReadOnlyList<Event> events)
    {
        var writer = new Writer();
        writer.Text(Form);
        writer.List(sources, Write);
        writer.List(actors, Write);
        writer.List(events, Write);
        return writer.Finish();
    }

    private static void Write(Writer writer, Source source)
    {
        writer.Text(source.Id);
        writer.Text(source.Publisher);
        writer.Text(source.Title);
        writer.Text(FactWords.TitleBases.WordFor(source.TitleBasis));
        writer.Text(source.Author);
        writer.Text(source.Published.Edtf);
        writer.Text(FactWords.Bases.WordFor(source.PublishedBasis));
        writer.Text(source.PublishedNote);
        writer.Text(source.Url);
        writer.Text(source.Archived);
        writer.Text(source.Retrieved?.Edtf);
        writer.Text(source.HasCopy ? "copy" : null);
    }

    private static void Write(Writer writer, Actor actor)
    {
        writer.Text(actor.Id);
        writer.Text(actor.Name);
        writer.Text(FactWords.ActorKinds.WordFor(actor.Kind));
        writer.Texts(actor.Aliases);
        writer.Texts(actor.PartOf);
        writer.List(actor.Roles, static (to, role) =>
        {
            to.Text(role.Title);
            to.Text(role.Of);
            to.Text(role.During?.Edtf);
            to.Text(role.Source);
            to.Text(role.Locator);
        });
        writer.List(actor.Members, static (to, member) =>
        {
            to.Text(member.Actor);
            to.Text(member.During?.Edtf);
            to.Text(member.Source);
            to.Text(member.Locator);
        });
    }

    private static void Write(Writer writer, Event record)
    {
        writer.Text(record.Id);
        writer.Text(record.Title);
        writer.Text(record.Type);
        writer.Texts(record.Sources);
        writer.Texts(record.Targets);
        writer.Texts(record.Mentions);
        writer.Text(record.Place);
        writer.Texts(record.Aliases);
        writer.Texts(record.Questions.Asks);
        writer.Texts(record.Questions.Not);
        writer.Texts(record.RespondsTo);
        writer.Text(record.PartOf);
        writer.Text(record.Ends.BeginsWith);
        writer.Text(record.Ends.EndsWith);
        writer.List(record.Assertions, Write);
    }

    private static void Write(Writer writer, Assertion assertion)
    {
        writer.Text(assertion.Source);
        writer.Text(assertion.Locator);
        writer.Text(FactWords.Milestones.WordFor(assertion.Milestone));
        writer.Text(assertion.Date?.Edtf);
        writer.Text(FactWords.Bases.WordFor(assertion.Basis));
        writer.Text(assertion.BasisNote);
        writer.Text(assertion.AttributedTo);
        writer.Text(assertion.Text);
        writer.List(assertion.Quantities, static (to, quantity) =>
        {
            to.Number(quantity.Value);
            to.Text(quantity.Unit);
            to.Text(FactWords.Bounds.WordFor(quantity.Bound));
            to.Number(quantity.From);
        });
        writer.List([assertion.Votes?.For, assertion.Votes?.Against, assertion.Votes?.Abstained], static (to, side) =>
        {
            to.Number(side?.Count);
            to.Texts(side?.Actors ?? []);
        });
        writer.Text(assertion.Reason);
        writer.Texts(assertion.Evidence);
    }

    private sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

        /// <summary>A text as its length in UTF-8 bytes and these bytes; null as the length -1.</summary>
        public void Text(string? text)
        {
            if (text is null)
            {
                Count(-1);
                return;
            }

            var length = Encoding.UTF8.GetByteCount(text);
            Count(length);
            _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length)));
        }

        public void Texts(IReadOnlyList<string> texts) => List(texts, static (to, text) => to.Text(text));

        /// <summary>A number as its digits; null as the length -1.</summary>
        public void Number(decimal? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

        public void List<T>(IReadOnlyList<T> items, Action<Writer, T> write)
        {
            Count(items.Count);
            foreach (var item in items)
            {
                write(this, item);
            }
        }

        public string Finish() => Convert.ToHexStringLower(SHA256.HashData(_bytes.WrittenSpan));

        private void Count(int count)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), count);
            _bytes.Advance(sizeof(int));
        }
    }
}
