using System;
using System.IO;

namespace LeadGovernance.Cli;

/// <summary>A file that the caller named.</summary>
internal static class InputFile
{
    public static byte[] Bytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InvalidInputException(path, "this is a folder.", "Name a file.");
        }

        if (!File.Exists(path))
        {
            throw new InvalidInputException(path, "there is no such file.", "Check the path.");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(path, "the file can't be read.", "Check that you may read it and that no other program holds it.", exception);
        }
    }
}
