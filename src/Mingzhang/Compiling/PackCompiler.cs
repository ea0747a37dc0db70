using Mingzhang.Books;
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
            profile.FindLayout(book.Cover.Layout, book.Cover.Year)
            ?? throw new LayoutNotFoundException(profile, book.Cover);
        var context = new CompileContext(book);
        var parts = new List<Part>();
        foreach (var part in layout.Parts)
        {
            var blocks = new List<Block>();
            foreach (var section in part.Sections)
            {
                cancel.ThrowIfCancellationRequested();
                AddSection(blocks, profile, context, section);
            }

            parts.Add(new Part(part.Kind, part.Title.Fill(context.Field), blocks));
        }

        return new Pack
        {
            Identity = new PackIdentity(
                profile.Id,
                layout.Id,
                profile.Kind,
                book.Cover.Year,
                book.Cover.Scope,
                context.SubjectCode,
                context.SubjectName
            ),
            Title = layout.Title.Fill(context.Field),
            Parts = parts,
        };
    }

    private static void AddSection(
        List<Block> blocks,
        Profile profile,
        CompileContext context,
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
                .Book.Sentences.Where(s => s.Position == position)
                .SelectMany(s => s.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .ToList();
            blocks.AddRange(sentences.Select(s => new ParagraphBlock(s.Trim())));
            if (sentences.Count == 0 && section.WhenEmpty is { } empty)
            {
                blocks.Add(new ParagraphBlock(empty.Fill(context.Field)));
            }
        }

        if (section.Table is { } reference)
        {
            blocks.Add(new TableBlock(CompileTable(context, profile.Forms[reference.Form], reference)));
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
