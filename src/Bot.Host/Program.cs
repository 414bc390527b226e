using Bot.Host;

return BotsCommand.Run(args, HostSurroundings.OfProcess());
