using Mingzhang.Server.Operating;

return await new ServerProgram(Console.Out, Console.Error, TimeProvider.System).RunAsync(args);
