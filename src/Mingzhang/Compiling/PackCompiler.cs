using Mingzhang.Books;
using Mingzhang.Compiling.Drafts;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Packs;
using Mingzhang.Profiles;

namespace Mingzhang.Compiling;

/// <summary>Compiles a book into the pack that its profile prescribes. The same book always gives the same pack.</summary>
public static class PackCompiler
{
    /// <summary>Compiles every part of the pack.</summary>
    /// <param name="profile">The profile that the book names.</param>
    /// <param name="book">The book.</param>
    /// <param name="cancel">Stops the work between two tables.</param>
    /// <exception cref="LayoutNotFoundException">The profile has no layout for the book.</exception>
    /// <exception cref="OverflowException">Sums exceed what fen in 64 bits can hold (about 92 quadrillion yuan).</exception>
    public static Pack Compile(Profile profile, Book book, CancellationToken cancel = default)
    {
        var layout =
            (profile.CanCompile ? profile.FindLayout(book.Cover.Layout, book.Cover.Year) : null)
            ?? throw new LayoutNotFoundException(profile, book.Cover);
        var context = new CompileContext(book);
        var identity = new PackIdentity(
            profile.Id,
            layout.Id,
            profile.Kind,
            book.Cover.Year,
            book.Cover.Scope,
            context.SubjectCode,
            context.SubjectName
        );
        var tables = new Dictionary<SectionDefinition, Table>(ReferenceEqualityComparer.Instance);
        foreach (var section in layout.Parts.SelectMany(p => p.Sections))
        {
            cancel.ThrowIfCancellationRequested();
            if (section.Table is { } reference)
            {
                tables.Add(section, CompileTable(context, profile.Forms[reference.Form], reference));
            }
        }

        cancel.ThrowIfCancellationRequested();
        return new Pack
        {
            Identity = identity,
            Title = layout.Title.Fill(context.Field),
            Parts = Assemble(profile, layout, context, identity, tables),
        };
    }

    // Text speaks of all tables, wherever they stand; the glossary speaks of all text.
    private static Part[] Assemble(
        Profile profile,
        Layout layout,
        CompileContext context,
        PackIdentity identity,
        Dictionary<SectionDefinition, Table> tables
    )
    {
        var sections = layout.Parts.SelectMany(p => p.Sections).ToList();
        var draft = sections.Exists(s => s.Text is not null)
            ? new DraftWriter(
                profile.Draft,
                context,
                identity,
                [.. sections.Where(tables.ContainsKey).Select(s => tables[s])]
            )
            : null;
        var blocks = new Dictionary<SectionDefinition, List<Block>>(ReferenceEqualityComparer.Instance);
        foreach (var section in sections.OrderBy(s => s.Text is { } text && draft!.IsGlossary(text)))
        {
            var its = new List<Block>();
            AddSection(its, context, draft, section);
            if (tables.TryGetValue(section, out var table))
            {
                its.Add(new TableBlock(table));
            }

            blocks.Add(section, its);
        }

        return
        [
            .. layout.Parts.Select(p => new Part(
                p.Kind,
                p.Title.Fill(context.Field),
                [.. p.Sections.SelectMany(s => blocks[s])]
            )),
        ];
    }

    private static void AddSection(
        List<Block> blocks,
        CompileContext context,
        DraftWriter? draft,
        SectionDefinition section
    )
    {
        if (section.Heading is { } heading)
        {
            blocks.Add(new HeadingBlock(section.Depth, heading.Fill(context.Field)));
        }

        if (section.Position is { } position)
        {
            var sentences = context
                .SentencesAt(position)
                .SelectMany(s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .ToList();
            blocks.AddRange(
                sentences
                    .Select(s => s.Trim())
                    .Select(s => new ParagraphBlock(s) { Written = [new WrittenPart(0, s.Length, position, false)] })
            );
            draft?.Note(sentences);
            if (sentences.Count == 0 && section.WhenEmpty is { } empty)
            {
                blocks.Add(new ParagraphBlock(empty.Fill(context.Field)));
            }
        }

        if (section.Text is { } text)
        {
            blocks.AddRange(draft!.Write(text));
        }
    }

    private static Table CompileTable(CompileContext context, FormDefinition form, TableReference reference)
    {
        var panels = form.Panels.Select(p => new PanelCompiler(context, p).Compile()).ToList();
        panels = form.Arrangement == PanelArrangement.Beside ? PanelAlignment.AtTotals(panels) : panels;
        var notes = form.Notes.Select(n => n.Fill(context.Field)).ToList();
        var table = new Table
        {
            Form = form.Id,
            Number = reference.Number,
            Title = (reference.Title ?? form.Title).Fill(context.Field),
            Unit = form.Unit,
            Arrangement = form.Arrangement,
            Panels = panels,
            Notes = notes,
        };
        if (form.EmptyNote is { } note && table.IsEmpty)
        {
            notes.Add(note.Fill(context.Field));
        }

        return table;
    }
}
