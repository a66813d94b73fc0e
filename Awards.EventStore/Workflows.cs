using System.Globalization;
using System.Text.Json;

namespace Awards.EventStore;

/// <summary>Every kind of stream with its commands: which workflow takes a command, and what a command is called in a message.</summary>
public sealed class Workflows
{
    private readonly Dictionary<string, Workflow> byStreamType = [];
    private readonly Dictionary<Type, Workflow> byCommand = [];
    private readonly Dictionary<Type, string> aliases = [];
    private readonly Dictionary<string, Type> commands = [];

    /// <summary>Registers the workflows with all commands of their families.</summary>
    /// <exception cref="ArgumentException">Two workflows share a stream type, or two commands an alias.</exception>
    public Workflows(IEnumerable<Workflow> workflows)
    {
        foreach (var workflow in workflows)
        {
            if (!byStreamType.TryAdd(workflow.StreamTypeName, workflow))
                throw new ArgumentException($"Two workflows keep streams of type '{workflow.StreamTypeName}'.");
            var family = workflow.CommandFamily;
            foreach (var command in family.Assembly.GetTypes().Where(t => !t.IsAbstract && family.IsAssignableFrom(t)))
            {
                var alias = EventTypes.SnakeCase(command.Name);
                if (!commands.TryAdd(alias, command))
                    throw new ArgumentException($"{command} and {commands[alias]} would both be sent as '{alias}'.");
                aliases.Add(command, alias);
                byCommand.Add(command, workflow);
            }
        }
    }

    /// <summary>Every workflow.</summary>
    public IReadOnlyCollection<Workflow> All => byStreamType.Values;

    /// <summary>Every command of every workflow.</summary>
    public IReadOnlyCollection<Type> Commands => byCommand.Keys;

    /// <summary>The workflow that takes a command.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public Workflow Of(object command) =>
        byCommand.TryGetValue(command.GetType(), out var workflow)
            ? workflow
            : throw new ArgumentException($"No workflow takes {command.GetType()}.", nameof(command));

    /// <summary>The workflow of a stream type, or null.</summary>
    public Workflow? OfStreamType(string name) => byStreamType.GetValueOrDefault(name);

    /// <summary>What a command is called in a message: its simple name in snake case.</summary>
    public string AliasOf(Type command) =>
        aliases.TryGetValue(command, out var alias) ? alias : throw new ArgumentException($"No workflow takes {command}.", nameof(command));

    /// <summary>The command that a message carries.</summary>
    /// <exception cref="UnknownCommandException">Nothing is called so: this program is older than the message.</exception>
    public object ReadCommand(string kind, ReadOnlySpan<byte> body)
    {
        if (!commands.TryGetValue(kind, out var type)) throw new UnknownCommandException(kind);
        return JsonSerializer.Deserialize(body, type, EventJson.Options) ?? throw new InvalidDataException($"A message '{kind}' is null.");
    }

    /// <summary>
    /// A message as it is stored. Its id follows from what it is, so that <c>React</c> and <c>Owed</c> make the same one.
    /// </summary>
    /// <param name="source">The stream that sends it.</param>
    /// <param name="message">What is sent.</param>
    public NewMessage Address(Guid source, OutgoingMessage message)
    {
        var workflow = Of(message.Command);
        var kind = AliasOf(message.Command.GetType());
        var destination = workflow.StreamOf(message.Command);
        var id = NameBasedId.Of(
            "message", source.ToString(), workflow.StreamTypeName, destination.ToString(), kind,
            message.Round.ToString(CultureInfo.InvariantCulture), message.Subject,
            message.NotBefore?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "at-once");
        var body = JsonSerializer.SerializeToUtf8Bytes(message.Command, message.Command.GetType(), EventJson.Options);
        return new NewMessage(id, kind, workflow.StreamTypeName, destination, body, message.NotBefore);
    }
}

/// <summary>A message carries a command that this program does not know. Deploy the version that sent it.</summary>
public sealed class UnknownCommandException(string kind) : Exception($"A message carries '{kind}', which this program does not know.")
{
    /// <summary>The alias found.</summary>
    public string Kind { get; } = kind;
}
