namespace Mingzhang.Rules.Catalog;

/// <summary>The forms that the rules of a profile may name.</summary>
public interface IFormCatalog
{
    /// <summary>Every word that names a form.</summary>
    IReadOnlyCollection<string> Words { get; }

    /// <summary>The form that a word names, or null.</summary>
    FormShape? Find(string word);

    /// <summary>
    /// Ids of the forms that packs of a layout have; null for a layout that the catalog does not know. A form that the
    /// layout never has makes a rule not applicable, one that it has but a pack lacks leaves the rule short of data.
    /// </summary>
    IReadOnlySet<string>? FormsOf(string layout);
}
