#!/usr/bin/env python3
"""Makes the MNIST subset that is committed with the sample.

    python3 scripts/mnist-subset/make_subset.py FOLDER_WITH_THE_FOUR_IDX_FILES [OUTPUT_FOLDER]

The folder holds train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and
t10k-labels-idx1-ubyte, each gzipped (.gz) or not. Only the standard library is used. The result depends on
nothing but the input: which images are taken, their order and the bytes of the archives (no time stamp, no name).

The subset is stratified: of each digit as large a share as it has in the full set, drawn with a fixed seed.
Training images come from the training set only, test images from the test set only.
"""

import gzip
import io
import pathlib
import random
import struct
import sys

SEED = 1998
TRAINING_COUNT = 20_000
TEST_COUNT = 4_000
SIZE_LIMIT = 5_000_000

IMAGE_MAGIC = 0x00000803
LABEL_MAGIC = 0x00000801


def read(folder, name):
    for path in (folder / (name + ".gz"), folder / name):
        if path.exists():
            data = path.read_bytes()
            return gzip.decompress(data) if path.suffix == ".gz" else data
    sys.exit(f"{folder / name}[.gz]: not found")


def read_set(folder, prefix):
    images = read(folder, f"{prefix}-images-idx3-ubyte")
    labels = read(folder, f"{prefix}-labels-idx1-ubyte")
    image_magic, count, rows, columns = struct.unpack_from(">IIII", images)
    label_magic, label_count = struct.unpack_from(">II", labels)
    size = rows * columns
    if (image_magic, label_magic) != (IMAGE_MAGIC, LABEL_MAGIC) or (rows, columns) != (28, 28):
        sys.exit(f"{folder}: the {prefix} files aren't MNIST's")
    if count != label_count or len(images) != 16 + count * size or len(labels) != 8 + count:
        sys.exit(f"{folder}: the {prefix} files' lengths don't fit their headers")
    return [(images[16 + i * size:16 + (i + 1) * size], labels[8 + i]) for i in range(count)]


def stratified(examples, wanted):
    """The indices of a sample with each digit's share as in the whole (largest remainders), in the file's order."""
    by_digit = [[i for i, (_, label) in enumerate(examples) if label == digit] for digit in range(10)]
    exact = [wanted * len(indices) / len(examples) for indices in by_digit]
    take = [int(share) for share in exact]
    by_remainder = sorted(range(10), key=lambda digit: take[digit] - exact[digit])
    for digit in by_remainder[:wanted - sum(take)]:
        take[digit] += 1
    generator = random.Random(SEED)
    return sorted(i for indices, count in zip(by_digit, take) for i in generator.sample(indices, count))


def write(path, data):
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as archive:
        archive.write(data)
    path.write_bytes(buffer.getvalue())
    return len(buffer.getvalue())


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    source = pathlib.Path(sys.argv[1])
    default = pathlib.Path(__file__).resolve().parents[2] / "Sample.App" / "Data" / "Subset"
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else default
    target.mkdir(parents=True, exist_ok=True)

    total = 0
    for prefix, wanted in (("train", TRAINING_COUNT), ("t10k", TEST_COUNT)):
        examples = read_set(source, prefix)
        chosen = [examples[i] for i in stratified(examples, wanted)]
        images = struct.pack(">IIII", IMAGE_MAGIC, wanted, 28, 28) + b"".join(image for image, _ in chosen)
        labels = struct.pack(">II", LABEL_MAGIC, wanted) + bytes(label for _, label in chosen)
        total += write(target / f"{prefix}-images-idx3-ubyte.gz", images)
        total += write(target / f"{prefix}-labels-idx1-ubyte.gz", labels)
        counts = [sum(label == digit for _, label in chosen) for digit in range(10)]
        print(f"{prefix}: {len(chosen)} of {len(examples)} images; of each digit {counts}")

    print(f"{total} bytes in {target}")
    if total > SIZE_LIMIT:
        sys.exit(f"more than {SIZE_LIMIT} bytes: take fewer images")


if __name__ == "__main__":
    main()
