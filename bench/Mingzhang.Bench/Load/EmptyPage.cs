using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mingzhang.Bench.Load;

/// <summary>A Kestrel that serves one empty page: what the machine and the framework take by themselves.</summary>
internal static class EmptyPage
{
    public static int Serve(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.MapGet("/{**path}", () => Results.Content("<!DOCTYPE html><title>空</title>", "text/html; charset=utf-8"));
        app.Run();
        return 0;
    }
}
