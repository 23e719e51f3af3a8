using System.Globalization;

namespace NewsModel.Archives;

/// <content>Shards assigned by schedulers.</content>
public readonly partial record struct ArchiveShard
{
    /// <summary>Returns the shard that a scheduler has assigned to this process through environment variables.</summary>
    /// <remarks>
    /// The first variable that is set is used: <c>NEWSMODEL_SHARD</c>, in the notation of <see cref="Parse"/>; <c>JOB_COMPLETION_INDEX</c> of a
    /// Kubernetes Indexed Job, with <c>JOB_COMPLETIONS</c>, which the job's manifest must set, since Kubernetes does not; <c>SLURM_ARRAY_TASK_ID</c>
    /// of a Slurm array, with <c>SLURM_ARRAY_TASK_COUNT</c>, <c>_MIN</c> and <c>_STEP</c>; <c>AWS_BATCH_JOB_ARRAY_INDEX</c> of an AWS Batch array,
    /// with <c>AWS_BATCH_JOB_ARRAY_SIZE</c>.
    /// </remarks>
    /// <returns>The shard; <see langword="null"/> if none of the variables is set.</returns>
    /// <exception cref="FormatException">A related variable is missing, or the values are not a shard; the message names them.</exception>
    public static ArchiveShard? FromEnvironment() => From(Environment.GetEnvironmentVariable);

    internal static ArchiveShard? From(Func<string, string?> variables)
    {
        if (variables("NEWSMODEL_SHARD") is { Length: > 0 } text)
        {
            return TryParse(text, out ArchiveShard shard) ? shard
                : throw new FormatException($"NEWSMODEL_SHARD is '{text}', which is not a shard. Set it to a number and a count, such as 0/8.");
        }

        return FromPair(variables, "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", "Set it in the job's manifest to the value of 'completions'.")
            ?? FromSlurm(variables)
            ?? FromPair(variables, "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", "Set it to the size of the array.");
    }

    private static ArchiveShard? FromPair(Func<string, string?> variables, string indexName, string countName, string hint)
    {
        if (variables(indexName) is not { Length: > 0 })
        {
            return null;
        }

        int index = Number(variables, indexName, "The scheduler sets it.");
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

        int count = Number(variables, CountName, "Slurm sets it for array tasks.");
        int first = variables("SLURM_ARRAY_TASK_MIN") is { Length: > 0 } ? Number(variables, "SLURM_ARRAY_TASK_MIN", "") : 0;
        int step = variables("SLURM_ARRAY_TASK_STEP") is { Length: > 0 } ? Number(variables, "SLURM_ARRAY_TASK_STEP", "") : 1;
        int offset = Number(variables, Id, "") - first;
        if (step < 1 || offset % step != 0)
        {
            throw new FormatException($"{Id} does not follow from SLURM_ARRAY_TASK_MIN and SLURM_ARRAY_TASK_STEP. Number the array like 0-7.");
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
            : throw new FormatException($"{indexName} is {index}, but {countName} is {count}. Shards are numbered from 0 to the count less one.");
}
