namespace Mingzhang.Accounts;

/// <summary>The depth of an account in its classification, from the top.</summary>
public enum AccountLevel
{
    /// <summary>类, the first level: 3 digits.</summary>
    Class,

    /// <summary>款, the second level: 5 digits.</summary>
    Category,

    /// <summary>项, the third level of 功能分类 and 收入分类: 7 digits.</summary>
    Item,

    /// <summary>子目: a local 7-digit refinement of an economic 款, or a 9-digit 目 of 收入分类.</summary>
    SubItem,
}
