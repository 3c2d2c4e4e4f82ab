#!/usr/bin/env python3
"""Recomputes the constants of Generator/VectorMath: prints them as C# constants, with the error bounds.

    apt-get install sollya python3-mpmath
    /usr/bin/python3 scripts/coefficients/coefficients.py            print
    /usr/bin/python3 scripts/coefficients/coefficients.py --check    compare with the sources; exit code 1 if they differ

The polynomials are minimax ones for the relative error, with coefficients that are floats or doubles from the start
(Sollya's fpminimax: Remez, then lattice reduction). Where it says "at most", the bounds are Sollya's supnorm: proven,
for the polynomial with the coefficients as printed, without the rounding errors of its evaluation. Another version of Sollya may find other
polynomials of the same quality; the bounds say whether they are.
"""

import pathlib
import re
import struct
import subprocess
import sys

import mpmath

import normal_tail

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Generator" / "VectorMath"

# |r| is at most half of ln 2, and a little more where x * log2(e) was rounded across a tie.
INTERVAL = "[-log(2)/2 - 1b-20; log(2)/2 + 1b-20]"

# The logarithm's f, and the square of s = f / (2 + f).
LOGARITHM = "[-1/4; 1/2]"
LOGARITHM_SQUARE = "[1b-60; 0.0401]"

# What is left of an angle, and for float a little more, because n is rounded from a product.
ANGLE = {"Single": "[1b-20; 0.797]", "Double": "[1b-20; 0.7854]"}

# The least |x| is where x itself is the result.
HALF_INTERVAL = "[1b-20; log(2)/2 + 1b-20]"


class Polynomial:
    """A function, its name in the constants, element type, degree, first free coefficient.

    The coefficients before that make the fixed part, exact, so that small arguments are. Even and odd functions have
    every second coefficient: a step of two. Where the constants are named
    after powers of another variable than the polynomial's, power tells which. Without a proof, the bound is Sollya's
    estimate: its supnorm takes no function that is only continued to an end of the interval.
    """

    def __init__(self, function, name, element, degree, first, interval, fixed, power=lambda k: k, proof=True,
                 step=1):
        self.function, self.name, self.element, self.degree, self.first = function, name, element, degree, first
        self.interval, self.fixed, self.power, self.proof = interval, fixed, power, proof
        self.powers = range(first, degree + 1, step)


POLYNOMIALS = [
    Polynomial("exp(x)", "Exp{k}", "Single", 6, 2, INTERVAL, "1 + x"),
    Polynomial("exp(x)", "Exp{k}", "Double", 11, 2, INTERVAL, "1 + x"),
    Polynomial("expm1(x)", "Expm1Term{k}", "Single", 7, 2, INTERVAL, "x"),
    Polynomial("expm1(x)", "Expm1Term{k}", "Double", 12, 2, INTERVAL, "x"),
    # 2^f - 1 with |f| up to 1/2, and a little more as above; the error is relative to 2^f.
    Polynomial("2^x", "Exp2Term{k}", "Single", 6, 1, "[-1/2 - 1b-18; 1/2 + 1b-18]", "1"),
    # What the fast forms take.
    Polynomial("exp(x)", "ExpFast{k}", "Single", 5, 1, INTERVAL, "1"),
    Polynomial("expm1(x)", "Expm1FastTerm{k}", "Single", 6, 2, INTERVAL, "x"),
    Polynomial("log(1 + x)", "Log1pTerm{k}", "Single", 11, 3, LOGARITHM, "x - x^2/2", proof=False),
    Polynomial("log(1 + x)", "Log1pUnit{k}", "Single", 10, 2, "[1b-12; 1]", "x", proof=False),
    # R of 2 artanh(s) = s (2 + R): its relative error is that of its first coefficient at s = 0, where it is nothing.
    Polynomial("log((1 + sqrt(x)) / (1 - sqrt(x))) / sqrt(x) - 2", "Log1pTerm{k}", "Double", 8, 1, LOGARITHM_SQUARE, "0",
               power=lambda k: 2 * k + 1, proof=False),
    # What follows 2/3 s² in it, for a logarithm in two parts.
    Polynomial("(log((1 + sqrt(x)) / (1 - sqrt(x))) / sqrt(x) - 2 - 2 * x / 3) / x^2", "PowTerm{k}", "Double", 7, 0,
               "[1b-40; 0.0401]", "0", power=lambda k: 2 * k + 5, proof=False),
    Polynomial("atan(x)", "Atan{k}", "Single", 11, 3, "[1b-20; 0.5]", "x", proof=False, step=2),
    Polynomial("atan(x)", "Atan{k}", "Double", 27, 3, "[1b-20; 0.5]", "x", proof=False, step=2),
    Polynomial("asin(x)", "Asin{k}", "Single", 11, 3, "[1b-20; 0.5]", "x", proof=False, step=2),
    Polynomial("asin(x)", "Asin{k}", "Double", 27, 3, "[1b-20; 0.5]", "x", proof=False, step=2),
    Polynomial("sin(x)", "Sin{k}", "Single", 7, 3, ANGLE["Single"], "x", proof=False, step=2),
    Polynomial("sin(x)", "Sin{k}", "Double", 13, 3, ANGLE["Double"], "x", proof=False, step=2),
    Polynomial("cos(x)", "Cos{k}", "Single", 8, 4, ANGLE["Single"], "1 - x^2/2", proof=False, step=2),
    Polynomial("cos(x)", "Cos{k}", "Double", 14, 4, ANGLE["Double"], "1 - x^2/2", proof=False, step=2),
    Polynomial("sinh(x)", "Sinh{k}", "Single", 7, 3, HALF_INTERVAL, "x", proof=False, step=2),
    Polynomial("sinh(x)", "Sinh{k}", "Double", 11, 3, HALF_INTERVAL, "x", proof=False, step=2),
    Polynomial("cosh(x)", "Cosh{k}", "Single", 6, 2, HALF_INTERVAL, "1", proof=False, step=2),
    Polynomial("cosh(x)", "Cosh{k}", "Double", 10, 2, HALF_INTERVAL, "1", proof=False, step=2),
    Polynomial("x^(-1/3)", "CbrtInverse{k}", "Single", 3, 0, "[3/4; 3/2]", "0"),
    Polynomial("x^(-1/3)", "CbrtInverse{k}", "Double", 3, 0, "[3/4; 3/2]", "0"),
]

# The normal distribution: Φ(-z) = e^(-z²/2) · R(z) and R(z) = t · P(t - center) with t = 1 / (z + offset), for z up to
# where z · Φ(-z) rounds to zero. Offset, center, degree and the greatest z. Offset and center are short, and of such the
# ones whose P(0) is nearest to a float or a double: its rounding is a relative error of the whole.
NORMAL = {"Single": (3.5625, 0.140625, 10, 14.6), "Double": (4.03125, 0.125, 23, 38.8)}

# The error function: the degrees of its two polynomials, and how far beyond 1 the second is needed.
ERROR_FUNCTION = {"Single": (13, 8, 3), "Double": (23, 19, 5)}

# Bits of the first part of ln 2. With three zeros at its end, 1 + r is exact for the first part r of the remainder,
# which Expm1 relies on; float's nearest has them by itself.
LN2_BITS = {"Single": 24, "Double": 50}


def literal(value, element):
    """The shortest decimal that gives the value back, as a C# literal."""
    if element == "Single":
        packed = struct.pack("f", value)
        text = next(t for t in (f"{value:.{d}g}" for d in range(1, 12)) if struct.pack("f", float(t)) == packed)
        return text.replace("e", "E") + "f"
    text = repr(value).replace("e", "E")
    return text if "." in text or "E" in text else text + ".0"


def sollya(script):
    result = subprocess.run(["sollya"], input="prec = 300!; display = hexadecimal!;\n" + script,
                            capture_output=True, text=True, check=True)
    return result.stdout.split()


def polynomial(p):
    form = "SG" if p.element == "Single" else "D"
    powers = ", ".join(str(k) for k in p.powers)
    bound = (f"sup(supnorm(p, {p.function}, {p.interval}, relative, 1b-10))" if p.proof
             else f"dirtyinfnorm(p / ({p.function}) - 1, {p.interval})")
    lines = sollya(f"""
        p = fpminimax({p.function}, [|{powers}|], [|{form}...|], {p.interval}, relative, {p.fixed});
        for k in [|{powers}|] do print(coeff(p, k));
        print({bound});
        quit;""")
    values = [float.fromhex(line) for line in lines if line.startswith(("0x", "-0x"))]
    return values[:-1], values[-1]


def single(value):
    return struct.unpack("f", struct.pack("f", float(value)))[0]


def normal_polynomial(element):
    """P(0), and the other coefficients with it fixed, and the bound.

    For double, fpminimax takes too long; interpolation at Chebyshev's points, with rounded coefficients, is within two
    bits of it.
    """
    offset, center, degree, highest = NORMAL[element]
    mpmath.mp.prec = 300
    low, high = 1 / (mpmath.mpf(highest) + offset) - center, 1 / mpmath.mpf(offset) - center + mpmath.mpf(2) ** -40

    def function(x):
        z = 1 / (x + center) - offset
        return mpmath.erfc(z / mpmath.sqrt(2)) * mpmath.exp(z * z / 2) / 2 / (x + center)

    if element == "Single":
        first = single(function(mpmath.mpf(0)))
        z = f"(1 / (x + {center}) - {offset})"
        values, _ = polynomial(Polynomial(
            f"exp({z}^2 / 2) * erfc({z} / sqrt(2)) / 2 / (x + {center})", "", element, degree, 1,
            "[-0.0856; 0.14008]", f"({first.hex()})", proof=False))
        values = [first] + values
    else:
        count = degree + 1
        nodes = [(low + high) / 2 + (high - low) / 2 * mpmath.cos(mpmath.pi * (k + mpmath.mpf(1) / 2) / count)
                 for k in range(count)]
        newton = [function(x) for x in nodes]
        for j in range(1, count):
            for i in range(degree, j - 1, -1):
                newton[i] = (newton[i] - newton[i - 1]) / (nodes[i] - nodes[i - j])
        coefficients = [newton[degree]]
        for i in range(degree - 1, -1, -1):
            shifted = [mpmath.mpf(0)] + coefficients
            coefficients = [a - nodes[i] * b for a, b in zip(shifted, coefficients + [mpmath.mpf(0)])]
            coefficients[0] += newton[i]
        values = [float(c) for c in coefficients]

    # Φ(0) is a half: what rounding the coefficients makes of that end is taken back, in high coefficients, which the rest
    # of the interval hardly feels, and in smaller and smaller last places.
    end = 1 / mpmath.mpf(offset) - center
    for k in (degree - 2, degree - 1, degree) if element == "Single" else (10, 14, 18):
        place = mpmath.mpf(2) ** (mpmath.floor(mpmath.log(abs(values[k]), 2)) - (23 if element == "Single" else 52))
        error = mpmath.mpf(offset) / 2 - mpmath.polyval(values[::-1], end)
        values[k] = float(values[k] + mpmath.nint(error / end ** k / place) * place)

    points = [low + (high - low) * i / 400 for i in range(401)]
    return values, max(abs(mpmath.polyval(values[::-1], x) / function(x) - 1) for x in points)


def normal_constants(element):
    values, bound = normal_polynomial(element)
    density = 1 / mpmath.sqrt(2 * mpmath.pi)
    rounded = single if element == "Single" else float
    yield f"1/√(2π) in two parts, {element}", [
        ("NormalHigh" + element, literal(rounded(density), element)),
        ("NormalLow" + element, literal(rounded(density - rounded(density)), element))]
    title = f"the normal distribution, {element}, degree {len(values) - 1}: "
    yield title + f"relative error about 2^{float(mpmath.log(bound, 2)):.1f}", [
        (f"NormalCdf{k}{element}", literal(v, element)) for k, v in enumerate(values)]


def weighted_fit(function, weight, powers, low, high, rounded, count):
    """A polynomial by weighted least squares at Chebyshev's points, each coefficient rounded before the next is found.

    That is within a bit of the minimax one, and takes seconds where fpminimax with a weight takes minutes.
    """
    nodes = [(low + high) / 2 + (high - low) / 2 * mpmath.cos(mpmath.pi * (k + mpmath.mpf(1) / 2) / count)
             for k in range(count)]
    found, missing = {}, list(powers)
    while missing:
        matrix, values = mpmath.matrix(count, len(missing)), mpmath.matrix(count, 1)
        for i, x in enumerate(nodes):
            for j, k in enumerate(missing):
                matrix[i, j] = weight(x) * x ** k
            values[i] = weight(x) * (function(x) - sum(c * x ** k for k, c in found.items()))
        found[missing[0]] = rounded(mpmath.lu_solve(matrix, values)[0])
        missing = missing[1:]
    points = [low + (high - low) * i / 300 for i in range(1, 301)]
    bound = max(abs(weight(x) * (function(x) - sum(c * x ** k for k, c in found.items()))) for x in points)
    return found, bound


def error_function(element):
    """erf x = x + x · S(x²) up to 1, and 1 - e^-Q(x - 1) from there to where it rounds to 1."""
    mpmath.mp.prec = 200
    rounded = single if element == "Single" else float
    near, tail, width = ERROR_FUNCTION[element]
    found, bound = weighted_fit(lambda x: mpmath.erf(x) - x, lambda x: 1 / mpmath.erf(x), range(1, near + 1, 2),
                                mpmath.mpf(2) ** -12, mpmath.mpf(1), rounded, 3 * near)
    yield f"erf(x), {element}, degree {near}: relative error about 2^{float(mpmath.log(bound, 2)):.1f}", [
        (f"Erf{k}{element}", literal(v, element)) for k, v in found.items()]
    found, bound = weighted_fit(lambda x: -mpmath.log(mpmath.erfc(1 + x)), lambda x: mpmath.erfc(1 + x),
                                range(tail + 1), mpmath.mpf(0), mpmath.mpf(width), rounded, 3 * tail)
    yield f"-ln(1 - erf(1 + x)), {element}, degree {tail}: error of erf about 2^{float(mpmath.log(bound, 2)):.1f}", [
        (f"ErfTail{k}{element}", literal(v, element)) for k, v in found.items()]


def logarithms(element):
    mpmath.mp.prec = 400
    precision = 24 if element == "Single" else 53

    def rounded(value, bits):
        with mpmath.workprec(bits):
            return +value

    high = rounded(mpmath.log(2), LN2_BITS[element])
    low = rounded(mpmath.log(2) - high, precision)
    return [
        ("Ln2High" + element, float(high)),
        ("Ln2Low" + element, float(low)),
    ]


def in_parts(name, value, element, *parts, first_bits=None):
    """A real number as a sum of floats or doubles, each the nearest to what is left, the first perhaps shorter."""
    mpmath.mp.prec = 400
    precision = 24 if element == "Single" else 53
    rest = value()
    for i, part in enumerate(parts):
        with mpmath.workprec(first_bits if i == 0 and first_bits else precision):
            rounded = +rest
        yield name + part + element, literal(float(rounded), element)
        rest -= rounded


def numbers(element):
    """π/2, and logarithms to other bases."""
    yield from in_parts("PiHalf", lambda: mpmath.pi / 2, element, "High", "Middle", "Low")
    yield from in_parts("TwoOverPi", lambda: 2 / mpmath.pi, element, "")
    yield from in_parts("Log2E", lambda: 1 / mpmath.log(2), element, "", "Low")
    yield from in_parts("Log10E", lambda: 1 / mpmath.log(10), element, "", "Low")

    # Its first part times an exponent is exact.
    yield from in_parts("Log10Of2", lambda: mpmath.log10(2), element, "High", "Low",
                        first_bits=16 if element == "Single" else 42)
    yield from in_parts("CbrtOf2", lambda: mpmath.cbrt(2), element, "")
    yield from in_parts("CbrtOfHalf", lambda: mpmath.cbrt(mpmath.mpf(1) / 2), element, "")
    yield from in_parts("Third", lambda: mpmath.mpf(1) / 3, element, "")
    if element == "Double":
        yield from in_parts("TwoThirds", lambda: mpmath.mpf(2) / 3, element, "High", "Low")


def table_divisor():
    """What the powers 2^(i/32) of LogisticFast are divided by, and its polynomial multiplied: just below 1, so that the
    polynomial is below 1 as well and rounded by half as much, and such that the rounded powers are wrong by the least.
    What one is wrong by counts less the larger it is: the quotient's unit in the last place is larger, too."""
    best, divisor = 1.0, None
    for k in range(round(0.976 * 2 ** 24), round(0.9885 * 2 ** 24)):
        candidate, worst = k * 2.0 ** -24, 0.0
        for i in range(32):
            value = 2 ** (i / 32) / candidate
            units = value * 2.0 ** 23
            worst = max(worst, 2 * abs(units - round(units)) / (value * 2 ** (i / 32)))
            if worst >= best:
                break
        else:
            best, divisor = worst, candidate
    return divisor


def logistic_table():
    """The polynomial of degree 2 for e^r, |r| ≤ ln 2 / 64, by that divisor, and the powers.

    What its degree leaves out of e^r - 1 is r³/6; Chebyshev's polynomial of degree 3 takes 3/4 of that away by a term in r.
    """
    divisor = table_divisor()
    bound = mpmath.log(2) / 64
    coefficients = [divisor, single(divisor * (1 + bound ** 2 / 8)), single(divisor / 2)]
    return ([(f"ExpTable{k}Single", literal(c, "Single")) for k, c in enumerate(coefficients)],
            [literal(single(2 ** (i / 32) / divisor), "Single") for i in range(32)],
            bound ** 3 / 24)


def two_over_pi_bits():
    """The words of VectorMath.LargeAngles.cs: a zero, then the bits of 2/π after the point."""
    mpmath.mp.prec = 2000
    bits = int(2 / mpmath.pi * mpmath.mpf(2) ** (64 * 20))
    return [0] + [(bits >> (64 * (19 - k))) & (2 ** 64 - 1) for k in range(20)]


def constants():
    for element in ("Single", "Double"):
        yield f"ln 2 in two parts, {element}", [(n, literal(v, element)) for n, v in logarithms(element)]
        yield f"other numbers, {element}", list(numbers(element))
    for p in POLYNOMIALS:
        values, bound = polynomial(p)
        error = f"relative error {'at most' if p.proof else 'about'} 2^{float(mpmath.log(bound, 2)):.1f}"
        names = [p.name.format(k=p.power(k)) + p.element for k in p.powers]
        yield f"{p.function}, {p.element}, degree {p.degree}: {error}", [
            (name, literal(value, p.element)) for name, value in zip(names, values)]
    members, _, bound = logistic_table()
    yield f"exp(x), Single, with a table, degree 2: relative error about 2^{float(mpmath.log(bound, 2)):.1f}", members
    for element in ("Single", "Double"):
        yield from normal_constants(element)
        yield from error_function(element)
    yield from normal_tail.constants(literal)


def main():
    check = "--check" in sys.argv[1:]
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.cs")))
    differences = 0
    for title, members in constants():
        print(f"// {title}")
        for name, text in members:
            kind = "float" if name.endswith("Single") else "double"
            print(f"private const {kind} {name} = {text};")
            if check:
                found = re.search(rf"\b{name} = ([^;]+);", sources)
                if found is None or found.group(1) != text:
                    differences += 1
                    print(f"    // the sources have {found.group(1) if found else 'no such constant'}")
        print()
    powers = logistic_table()[1]
    print("// 2^(i/32), divided by ExpTable0Single\n" + ",\n".join(powers))
    if check:
        found = re.findall(r"[\d.]+f", sources.partition("PowerOf32nds(Vector512<int> bits)")[2].partition("return")[0])
        differences += 0 if found == powers else 1
    words = two_over_pi_bits()
    print("// 2/π, its bits\n" + "\n".join(f"0x{word:016X}," for word in words))
    if check:
        found = re.search(r"TwoOverPiBits => new ulong\[\]\s*\{([^}]*)\}", sources)
        differences += 0 if found and [int(w, 16) for w in re.findall(r"0x\w+", found.group(1))] == words else 1
        print(f"{differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
