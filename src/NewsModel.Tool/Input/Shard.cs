using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace NewsModel.Tool.Input;

/// <summary>
/// One of several parts of all files, for as many machines. The part of a file is the FNV-1a hash (64 bits, its halves combined with xor) of its
/// path below the folder, in UTF-8 and with
/// slashes, modulo the number of parts: the same on every machine, and whatever other files there are.
/// </summary>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Count">How many parts there are.</param>
internal readonly record struct Shard(int Index, int Count)
{
    /// <summary>What is passed for the part that a scheduler names in its variables.</summary>
    public const string Auto = "auto";

    // Kubernetes Indexed Jobs do not say how many there are, so that the manifest does.
    private static readonly (string Index, string Count, string? First)[] Schedulers =
    [
        ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN"),
        ("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", null),
        ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", null),
    ];

    /// <summary>Reads <c>INDEX/COUNT</c> or <c>auto</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variable">The value of a variable of the environment; <see langword="null"/> or empty for none.</param>
    /// <param name="shard">The part.</param>
    /// <param name="problem">What is wrong; <see langword="null"/> if nothing is.</param>
    public static bool TryParse(string text, Func<string, string?> variable, out Shard shard, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (text == Auto)
        {
            foreach ((string index, string count, string? first) in Schedulers)
            {
                if (TryNumber(variable(index), out int at) && TryNumber(variable(count), out int of))
                {
                    at -= first is not null && TryNumber(variable(first), out int start) ? start : 0;
                    shard = new(at, of);
                    problem = at >= 0 && at < of ? null : $"--shard auto: {index} is {at} and {count} is {of}, and the index must be from 0 and below the count.";
                    return problem is null;
                }
            }

            shard = default;
            problem = $"--shard auto: there is no {string.Join(", ", Schedulers.Select(s => $"{s.Index} with {s.Count}"))}; pass the part as in --shard 0/8.";
            return false;
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && TryNumber(text[..slash], out int part) && TryNumber(text[(slash + 1)..], out int parts) && part < parts)
        {
            shard = new(part, parts);
            return true;
        }

        shard = default;
        problem = $"--shard: '{text}' is no part; pass its index from 0 and the number of parts, as in 0/8, or auto in a job of a scheduler.";
        return false;
    }

    /// <summary>Whether a file is in this part.</summary>
    /// <param name="relativePath">Its path below the folder.</param>
    public bool Contains(string relativePath)
    {
        const ulong Offset = 14695981039346656037;
        const ulong Prime = 1099511628211;
        ulong hash = Offset;
        foreach (byte b in Encoding.UTF8.GetBytes(relativePath.Replace(Path.DirectorySeparatorChar, '/')))
        {
            hash = (hash ^ b) * Prime;
        }

        // The lowest bits of the hash know only the lowest bits of the text.
        return (hash ^ (hash >> 32)) % (ulong)Count == (ulong)Index;
    }

    private static bool TryNumber(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
