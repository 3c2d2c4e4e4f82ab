using System;
using System.IO;
using System.Linq;

namespace Activations.Sample.Data;

/// <summary>A training and a test set, read from the four files of MNIST.</summary>
internal sealed record DigitData(DigitSet Training, DigitSet Test)
{
    /// <summary>The folder of the subset that comes with the sample.</summary>
    public static string SubsetFolder => Path.Combine(AppContext.BaseDirectory, "Data", "Subset");

    /// <summary>Reads the files, gzipped or not, from a folder.</summary>
    /// <exception cref="UserException">A file is missing or broken.</exception>
    public static DigitData Load(string folder)
        => Directory.Exists(folder)
            ? new DigitData(LoadSet(folder, "train"), LoadSet(folder, "t10k"))
            : throw new UserException($"{folder}: no such folder; --data takes the folder with the four MNIST files");

    private static DigitSet LoadSet(string folder, string prefix)
    {
        string imagePath = Find(folder, prefix + "-images", "idx3-ubyte");
        string labelPath = Find(folder, prefix + "-labels", "idx1-ubyte");
        byte[] pixels = IdxFile.ReadImages(imagePath);
        byte[] labels = IdxFile.ReadLabels(labelPath);
        int images = pixels.Length / DigitSet.PixelCount;
        return images == labels.Length
            ? new DigitSet(pixels, labels)
            : throw new UserException(
                $"{labelPath}: {labels.Length} labels for the {images} images of {Path.GetFileName(imagePath)}; take both files from the same set");
    }

    // The files are published as train-images-idx3-ubyte; some archives unpack to train-images.idx3-ubyte.
    private static string Find(string folder, string stem, string suffix)
    {
        string[] names = [$"{stem}-{suffix}", $"{stem}-{suffix}.gz", $"{stem}.{suffix}", $"{stem}.{suffix}.gz"];
        return names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new UserException(
                $"{Path.Combine(folder, names[0])}: not found, with or without .gz; put the four MNIST files into this folder");
    }
}
