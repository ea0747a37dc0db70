namespace Mingzhang.Accounts;

/// <summary>How a printed name stands to the name an account has in the year.</summary>
public enum NameMatch
{
    /// <summary>Nothing certain to compare with: the code is not in the chart, or its row is a reconstruction. To be confirmed, not an error.</summary>
    Unknown,

    /// <summary>The account's name, apart from brackets, blanks, quotes and level marks.</summary>
    Same,

    /// <summary>Recognisably the same name, not word for word: 社会保障和就业 for 社会保障和就业支出, or a listed spelling.</summary>
    Variant,

    /// <summary>A name the code bears in other years only, as copied templates print: 行政事业单位离退休 after 2019.</summary>
    OldName,

    /// <summary>A name that contradicts a confirmed account.</summary>
    Different,
}
