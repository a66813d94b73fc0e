using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Regulations;
using Awards.Domain;

namespace Awards.Api.Commands;

/// <summary><c>describe</c>: what this program knows, as tables to read and compare.</summary>
internal static class DescribeCommand
{
    public static readonly string[] Usage = ["", "rules", "rule-set-schema"];

    public static Task<int> Run(string[] args)
    {
        if (args is ["rules", .. var afterRules])
        {
            Arguments.OfHost(afterRules);
            Console.Write(RulesDocument.Text(ShippedRuleSets.Read()));
            return Task.FromResult(ExitCode.Done);
        }
        if (args is ["rule-set-schema", .. var afterSchema])
        {
            Arguments.OfHost(afterSchema);
            Console.Write(new RuleSetSchema(RuleSetSchema.Documentation()).Text());
            return Task.FromResult(ExitCode.Done);
        }
        Arguments.OfHost(args);
        Console.WriteLine("Commands (* a person may send it; the others are messages)");
        foreach (var command in Concrete(typeof(Command)))
            Console.WriteLine($"  {(Permissions.Commands.Contains(command) ? '*' : ' ')} {command.Name}");
        Console.WriteLine("Events");
        foreach (var happened in Concrete(typeof(IEvent))) Console.WriteLine($"    {happened.Name}");
        Console.WriteLine("Rules");
        foreach (var rule in Problems.ByCode.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal))
            Console.WriteLine($"    {Problems.StatusOf(rule)}  {rule.Code,-34} {rule.English}");
        return Task.FromResult(ExitCode.Done);
    }

    private static IEnumerable<Type> Concrete(Type family) => family.Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(family))
        .OrderBy(type => type.Name, StringComparer.Ordinal);
}
