namespace Mingzhang.Bench.Accuracy;

/// <summary>What must not be overlooked: something that a measurement needs is not here.</summary>
internal static class Loud
{
    private const string Bar = "********************************************************************************";

    public static void If(bool isMissing, string message)
    {
        if (isMissing)
        {
            Console.WriteLine($"{Bar}\n注意：{message}\n{Bar}");
        }
    }
}
