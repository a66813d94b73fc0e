using System.Reflection;

namespace Awards.Tests.Worlds;

/// <summary>What must be true of every world.</summary>
/// <param name="Watch">Looks at a new world, and says what is to be looked at as it goes on.</param>
internal sealed record Law(Action<World, Watcher> Watch)
{
    /// <summary>Whether what was played so far could have broken it: a rule over nothing proves nothing.</summary>
    public Func<bool> WasTried { get; init; } = () => true;

    /// <summary>The laws that a class states: each is a method of its own.</summary>
    public static IEnumerable<string> NamesIn(Type book) => MethodsIn(book).Select(method => method.Name);

    /// <summary>All laws of these classes, each by its class and name.</summary>
    public static IEnumerable<((Type Book, string Name) Place, Law Law)> In(IEnumerable<Type> books) =>
        books.SelectMany(book => MethodsIn(book).Select(method => ((book, method.Name), (Law)method.Invoke(null, null)!)));

    private static IEnumerable<MethodInfo> MethodsIn(Type book) => book
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(method => method.ReturnType == typeof(Law));
}
