using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mingzhang.Testing;

/// <summary>The habits that every public type of the house keeps, as NodaTime's do.</summary>
internal static class TypeHabits
{
    /// <summary>Every breach of a habit by a public type of an assembly, one line each; empty is good.</summary>
    public static IReadOnlyList<string> Breaches(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(t => Breaches(t).Select(b => $"{t.FullName}: {b}"))];

    private static IEnumerable<string> Breaches(Type type)
    {
        if (type.IsEnum || type.IsInterface || typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        return type.IsValueType
            ? [.. StructBreaches(type), .. MemberBreaches(type)]
            : [.. ClassBreaches(type), .. MemberBreaches(type)];
    }

    private static IEnumerable<string> StructBreaches(Type type)
    {
        if (!type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false))
        {
            yield return "a struct is readonly";
        }

        if (!type.IsByRefLike && !typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type))
        {
            yield return "a struct compares by value: IEquatable<itself>";
        }
    }

    private static IEnumerable<string> ClassBreaches(Type type)
    {
        if (!type.IsSealed && !type.IsAbstract && CanBeDerivedElsewhere(type))
        {
            yield return "a class is sealed, abstract, static or of a closed family";
        }

        if (typeof(Exception).IsAssignableFrom(type) != type.Name.EndsWith("Exception", StringComparison.Ordinal))
        {
            yield return "exceptions, and only they, are called …Exception";
        }
    }

    private static IEnumerable<string> MemberBreaches(Type type)
    {
        const BindingFlags Declared =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(Declared))
        {
            if (field.IsPublic && !field.IsInitOnly && !field.IsLiteral)
            {
                yield return $"the public field {field.Name} can be changed";
            }

            if (field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'))
            {
                yield return $"the static field {field.Name} can be changed";
            }
        }

        foreach (var property in type.GetProperties(Declared))
        {
            if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            {
                yield return $"the property {property.Name} can be set after construction";
            }

            if (property.GetMethod is { IsPublic: true } && IsMutableCollection(property.PropertyType))
            {
                yield return $"the property {property.Name} hands out a collection that can be changed";
            }
        }
    }

    private static bool CanBeDerivedElsewhere(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Any(c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutableCollection(Type type) =>
        type.IsArray
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() is var kind
            && (kind == typeof(List<>) || kind == typeof(Dictionary<,>) || kind == typeof(HashSet<>))
        );
}
