using System.Globalization;

namespace NewsModel.Archives;

/// <content>What schedulers say of a shard.</content>
public readonly partial record struct ArchiveShard
{
    /// <summary>The shard that a scheduler has given this process by its environment variables.</summary>
    /// <remarks>
    /// The first that is set counts: <c>NEWSMODEL_SHARD</c>, as <see cref="Parse"/> takes it; Kubernetes Indexed Jobs, <c>JOB_COMPLETION_INDEX</c>
    /// with
    /// <c>JOB_COMPLETIONS</c>, which Kubernetes does not set and the job's manifest must; Slurm arrays, <c>SLURM_ARRAY_TASK_ID</c> with
    /// <c>SLURM_ARRAY_TASK_COUNT</c>, <c>_MIN</c> and <c>_STEP</c>; AWS Batch arrays, <c>AWS_BATCH_JOB_ARRAY_INDEX</c> with
    /// <c>AWS_BATCH_JOB_ARRAY_SIZE</c>.
    /// </remarks>
    /// <returns>The shard; <see langword="null"/> if none of them is set.</returns>
    /// <exception cref="FormatException">A variable is missing beside another, or they are no shard; the message names them.</exception>
    public static ArchiveShard? FromEnvironment() => From(Environment.GetEnvironmentVariable);

    internal static ArchiveShard? From(Func<string, string?> variables)
    {
        if (variables("NEWSMODEL_SHARD") is { Length: > 0 } text)
        {
            return TryParse(text, out ArchiveShard shard) ? shard
                : throw new FormatException($"NEWSMODEL_SHARD is '{text}', which is not a shard. Set it to number and count, such as 0/8.");
        }

        return FromPair(variables, "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", "The manifest of the job must set it to its 'completions'.")
            ?? FromSlurm(variables)
            ?? FromPair(variables, "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", "Set it to the size of the array.");
    }

    private static ArchiveShard? FromPair(Func<string, string?> variables, string indexName, string countName, string hint)
    {
        if (variables(indexName) is not { Length: > 0 })
        {
            return null;
        }

        int index = Number(variables, indexName, "It is set by the scheduler.");
        return Make(index, Number(variables, countName, hint), indexName, countName);
    }

    private static ArchiveShard? FromSlurm(Func<string, string?> variables)
    {
        const string Id = "SLURM_ARRAY_TASK_ID";
        const string CountName = "SLURM_ARRAY_TASK_COUNT";
        if (variables(Id) is not { Length: > 0 })
        {
            return null;
        }

        int count = Number(variables, CountName, "Slurm sets it for the tasks of an array.");
        int first = variables("SLURM_ARRAY_TASK_MIN") is { Length: > 0 } ? Number(variables, "SLURM_ARRAY_TASK_MIN", "") : 0;
        int step = variables("SLURM_ARRAY_TASK_STEP") is { Length: > 0 } ? Number(variables, "SLURM_ARRAY_TASK_STEP", "") : 1;
        int offset = Number(variables, Id, "") - first;
        if (step < 1 || offset % step != 0)
        {
            throw new FormatException($"{Id} is not one of the numbers that SLURM_ARRAY_TASK_MIN and _STEP make. Number the array like 0-7.");
        }

        return Make(offset / step, count, Id, CountName);
    }

    private static int Number(Func<string, string?> variables, string name, string hint)
    {
        string text = variables(name) ?? "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : throw new FormatException(text.Length == 0 ? $"{name} is not set. {hint}".TrimEnd() : $"{name} is '{text}', which is not a number.");
    }

    private static ArchiveShard Make(int index, int count, string indexName, string countName) =>
        index >= 0 && index < count ? new(index, count)
            : throw new FormatException($"{indexName} is shard {index} of {countName} {count}. Numbers go from 0 to one less than the count.");
}
