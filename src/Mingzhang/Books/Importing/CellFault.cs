namespace Mingzhang.Books.Importing;

/// <summary>What is wrong with one cell.</summary>
internal enum CellFault
{
    None,
    Missing,
    ErrorValue,
    FormulaWithoutValue,
    DateForNumber,
    PercentageForNumber,
    NotAnOption,
    NotYesNo,
    NotAnAmount,
    AmountTooLarge,
    AmountTooFine,
    AmountNegative,
    NotAWholeNumber,
    WholeNumberTooLarge,
    NotANumber,
    NumberNegative,
    NumberTooLarge,
    NumberTooFine,
    NotAnAccountCode,
    AccountRefused,
    UnknownUnit,
    EliminationNotAllowed,
    UnknownProject,
    TextTooLong,
    ControlCharacter,
}
