using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Bot.Benchmarks;
using Bot.Benchmarks.Adapters;
using Perfolizer.Horology;

if (args is ["program", var program])
{
    await ProgramFigures.RunAsync(program);
    return;
}

// In this process, since the project's own build rules (lock files, analyzers) are none of a generated project's business.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false))
        .WithWarmupCount(2).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(150)))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared));

List<Type> benchmarks = [typeof(SeedQuestions), typeof(DiscordHandling), typeof(TelegramHandling)];
if (BenchmarkData.Dataset is { } dataset)
{
    Console.WriteLine($"Dataset: {dataset}");
    benchmarks.AddRange([typeof(DatasetQuestions), typeof(DatasetImport)]);
}
else
{
    Console.WriteLine(
        $"SKIPPED: everything over the big dataset. There is none at {BenchmarkData.DefaultDataset}; "
        + $"set {BenchmarkData.Variable} to its path.");
}

BenchmarkSwitcher.FromTypes([.. benchmarks]).Run(args, config);
QuestionFacts.CleanUp();
