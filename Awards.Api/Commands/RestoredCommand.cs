using Awards.Api.Hosting;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary>
/// <c>db-restored</c>: what is to be done once after a backup was restored. Whoever was erased after the backup was made is in it with name
/// and without the erasure; the key ring remembers, and they are erased again.
/// </summary>
internal static class RestoredCommand
{
    private const string Grounds =
        "Đã xóa trước khi cơ sở dữ liệu được khôi phục từ bản sao lưu; khóa đã hủy. "
        + "(Erased before a backup was restored; the key is destroyed.)";

    public static async Task<int> Run(string[] args)
    {
        var arguments = Arguments.Read(args, [], []);
        if (arguments.Words is not [var code]) throw new MisusedException("Which sector?");
        using var interruption = new Interruption();
        await using var sector = await SectorOfCommand.Open(code, arguments, interruption.Token);
        var erased = 0;
        foreach (var person in await sector.Directory.Persons(interruption.Token))
        {
            if (!sector.Vault.IsDestroyed(person)) continue;
            await EraseAgain(sector, person, interruption.Token);
            Console.WriteLine($"{code}: {person.Value} was erased, and is erased again.");
            erased++;
        }
        Console.WriteLine($"{code}: {erased} persons were erased again.");
        return ExitCode.Done;
    }

    // The event first: its message does the same once more, on the first node that runs, and changes nothing then.
    private static async Task EraseAgain(Sector sector, PersonId person, CancellationToken cancel)
    {
        await sector.Transact.Run(new ErasePerson(person, Grounds), new CommandContext { Actor = Metadata.System }, cancel);
        sector.Vault.Destroy(person);
        await sector.Directory.Remove(person, cancel);
    }
}
