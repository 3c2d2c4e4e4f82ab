using System;
using System.IO;
using System.Linq;
using Activations.Sample;
using Activations.Sample.Data;
using Xunit;

namespace Activations.Generator.Tests.Sample;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PlainAndGzippedFile_GiveTheSamePixels()
    {
        byte[] content = TestDigits.ImageFile(3);
        byte[] plain = IdxFile.ReadImages(_folder.Write("plain", content));
        byte[] gzipped = IdxFile.ReadImages(_folder.Write("gzipped", TestDigits.Gzip(content)));

        Assert.Equal(content[16..], plain);
        Assert.Equal(plain, gzipped);
    }

    [Fact]
    public void Labels_AreRead()
        => Assert.Equal([0, 9, 5], IdxFile.ReadLabels(_folder.Write("labels", TestDigits.LabelFile(0, 9, 5))));

    [Fact]
    public void TruncatedGzip_IsReported()
    {
        byte[] content = TestDigits.Gzip(TestDigits.ImageFile(5));
        AssertImagesFail(content[..(content.Length / 2)], "the file again");
    }

    [Fact]
    public void DamagedGzip_IsReported()
    {
        byte[] content = TestDigits.Gzip(TestDigits.ImageFile(5));
        content.AsSpan(20, 200).Fill(0xFF);
        AssertImagesFail(content, "the file again");
    }

    [Fact]
    public void WrongMagic_IsReportedWithBothNumbers()
        => AssertImagesFail(TestDigits.ImageFile(1, magic: 0x801), "0x00000801 instead of 0x00000803");

    [Fact]
    public void WrongSize_IsReported() => AssertImagesFail(TestDigits.ImageFile(1, side: 32), "32 x 32 pixels, not 28 x 28");

    [Fact]
    public void MissingBytes_AreReported() => AssertImagesFail(TestDigits.ImageFile(2)[..^1], "announces 1568 bytes of data, but there are 1567");

    [Fact]
    public void SurplusBytes_AreReported() => AssertImagesFail([.. TestDigits.ImageFile(2), 0], "but there are 1569");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(15)]
    public void FileWithoutWholeHeader_IsReported(int length) => AssertImagesFail(TestDigits.ImageFile(1)[..length], "too short");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void CountThatIsNotPositive_IsReported(int count)
        => AssertImagesFail(TestDigits.IdxFile([0x803, count, 28, 28], []), "its header says");

    [Fact]
    public void CountBeyondMemory_IsReportedWithoutAllocatingIt()
        => AssertImagesFail(TestDigits.IdxFile([0x803, int.MaxValue, 28, 28], new byte[784]), "but there are 784");

    [Fact]
    public void Label12_IsReportedWithItsPosition()
    {
        string path = _folder.Write("labels", TestDigits.LabelFile(1, 12, 3));
        UserException e = Assert.Throws<UserException>(() => IdxFile.ReadLabels(path));
        Assert.Equal($"{path}: label 1 is 12, not a digit from 0 to 9; get the file again", e.Message);
    }

    [Fact]
    public void Folder_AcceptsEachSpellingOfTheNames()
    {
        TestDigits.WriteTo(_folder, 20);
        File.Move(_folder.File("train-images-idx3-ubyte"), _folder.File("train-images.idx3-ubyte"));
        File.Delete(_folder.File("train-labels-idx1-ubyte"));
        _folder.Write("train-labels-idx1-ubyte.gz", TestDigits.Gzip(TestDigits.LabelFile(new byte[20])));

        DigitData data = DigitData.Load(_folder.Root);

        Assert.Equal(20, data.Training.Count);
        Assert.Equal(20, data.Test.Count);
    }

    [Fact]
    public void MissingFile_IsNamed()
    {
        TestDigits.WriteTo(_folder, 2);
        File.Delete(_folder.File("t10k-labels-idx1-ubyte"));
        UserException e = Assert.Throws<UserException>(() => DigitData.Load(_folder.Root));
        Assert.StartsWith(_folder.File("t10k-labels-idx1-ubyte"), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LabelsOfAnotherSet_AreReported()
    {
        TestDigits.WriteTo(_folder, 20);
        _folder.Write("train-labels-idx1-ubyte", TestDigits.LabelFile(1, 2, 3));
        UserException e = Assert.Throws<UserException>(() => DigitData.Load(_folder.Root));
        Assert.Contains("3 labels for the 20 images", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subset_IsWhatItsReadmeSays()
    {
        DigitData data = DigitData.Load(DigitData.SubsetFolder);
        Assert.Equal(20_000, data.Training.Count);
        Assert.Equal(4_000, data.Test.Count);
        Assert.True(Directory.GetFiles(DigitData.SubsetFolder, "*.gz").Sum(static file => new FileInfo(file).Length) <= 5_000_000);
    }

    private void AssertImagesFail(byte[] content, string expected)
    {
        string path = _folder.Write("images", content);
        UserException e = Assert.Throws<UserException>(() => IdxFile.ReadImages(path));
        Assert.StartsWith(path + ": ", e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }
}
