using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Api.Access;

/// <summary>Who may send which command; deny by default.</summary>
internal static class Permissions
{
    internal static Rule? Refusal(Command command, object state, Officer caller, bool isFirstAdministrator) =>
        command is OfficerCommand or UnitCommand && state is Officer or Unit
            && (isFirstAdministrator || caller.Holds(Role.Administrator, Place.Sector, command.Act.Day))
            ? null
            : Rules.NotYourOffice.With("role", Role.Administrator);
}
