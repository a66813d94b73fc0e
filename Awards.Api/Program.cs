using Awards.Api.Commands;

return await CommandLine.Run(args);
