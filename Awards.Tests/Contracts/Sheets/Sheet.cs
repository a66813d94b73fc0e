using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts.Sheets;

/// <summary>One stream's part of the decision table, as the test plays it: a situation for each column, a command for each row.</summary>
internal abstract class Sheet
{
    /// <summary>The heading in the document.</summary>
    public required string Name { get; init; }

    /// <summary>Every type of command that the stream takes.</summary>
    public abstract IEnumerable<Type> Commands { get; }

    /// <summary>Every type of state that the stream can be in.</summary>
    public abstract IEnumerable<Type> States { get; }

    public abstract IEnumerable<string> Rows { get; }

    public abstract IEnumerable<string> Columns { get; }

    /// <summary>The state that a column stands for.</summary>
    public abstract Type StateIn(string column);

    /// <summary>What the code answers, written as the table writes it; before that, the command's own type.</summary>
    public abstract (Type Command, string Answer) Play(string row, string column);

    /// <summary>The first word of a row or column: the name of a type.</summary>
    public static string TypeIn(string heading) => heading.Split(' ', ',')[0];

    protected static string Write(Answer answer) => answer switch
    {
        Answer.Happened happened => string.Join(", ", happened.Events.Select(e => e.GetType().Name)),
        Answer.Refused refused => $"refused: {refused.Rule.Code}",
        _ => "nothing",
    };

    protected static IEnumerable<Type> ConcreteIn(Type family) =>
        family.Assembly.GetTypes().Where(type => !type.IsAbstract && family.IsAssignableFrom(type));
}

/// <inheritdoc/>
internal sealed class Sheet<TCommand, TState, TFacts> : Sheet
    where TCommand : Command
    where TState : notnull
{
    /// <summary>A situation for each column.</summary>
    public required Dictionary<string, Spec<TCommand, TState, TFacts>> Situations { get; init; }

    /// <summary>A command for each row, given the situation.</summary>
    public required Dictionary<string, Func<Spec<TCommand, TState, TFacts>, TCommand>> Orders { get; init; }

    public override IEnumerable<Type> Commands => ConcreteIn(typeof(TCommand));

    public override IEnumerable<Type> States => ConcreteIn(typeof(TState));

    public override IEnumerable<string> Rows => Orders.Keys;

    public override IEnumerable<string> Columns => Situations.Keys;

    public override Type StateIn(string column) => Situations[column].State.GetType();

    public override (Type Command, string Answer) Play(string row, string column)
    {
        var command = Orders[row](Situations[column]);
        return (command.GetType(), Write(Situations[column].When(command).Answer));
    }
}
