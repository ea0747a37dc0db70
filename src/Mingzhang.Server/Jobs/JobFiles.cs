namespace Mingzhang.Server.Jobs;

/// <summary>Files that jobs make: each beginning of a job writes under a name of its own, and the end of the job says which name counts.</summary>
public static class JobFiles
{
    /// <summary>Where a beginning of a job writes; what earlier beginnings of the same job left there is removed.</summary>
    /// <param name="root">The folder of all jobs of a kind; made when it is not there.</param>
    /// <param name="lease">The beginning.</param>
    public static string Begin(string root, JobLease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);
        Directory.CreateDirectory(root);
        foreach (
            var left in Directory.EnumerateFileSystemEntries(root, FormattableString.Invariant($"{lease.Job.Id}-*"))
        )
        {
            if (Directory.Exists(left))
            {
                Directory.Delete(left, recursive: true);
            }
            else
            {
                File.Delete(left);
            }
        }

        return Path.Combine(root, lease.Name);
    }

    /// <summary>The path of what a job made.</summary>
    /// <param name="root">The folder of all jobs of a kind.</param>
    /// <param name="name">What the end of the job named.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public static string PathOf(string root, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.All(c => char.IsAsciiDigit(c) || c == '-')
            ? Path.Combine(root, name)
            : throw new ArgumentException($"{name} is no name of a job's files.", nameof(name));
    }
}
