#!/usr/bin/env python3
"""Recomputes the constants of Generator/VectorMath: prints them as C# constants, with the error bounds.

    apt-get install sollya python3-mpmath
    /usr/bin/python3 scripts/coefficients/coefficients.py            print
    /usr/bin/python3 scripts/coefficients/coefficients.py --check    compare with the sources; exit code 1 if they differ

The polynomials are minimax ones for the relative error, with coefficients that are floats or doubles from the start
(Sollya's fpminimax: Remez, then lattice reduction). The bounds are Sollya's supnorm: proven, for the polynomial with
the coefficients as printed, without the rounding errors of its evaluation. Another version of Sollya may find other
polynomials of the same quality; the bounds say whether they are.
"""

import pathlib
import re
import struct
import subprocess
import sys

import mpmath

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Generator" / "VectorMath"

# |r| is at most half of ln 2, and a little more where x * log2(e) was rounded across a tie.
INTERVAL = "[-log(2)/2 - 1b-20; log(2)/2 + 1b-20]"

# Function, its name in the constants, element type, degree, first free coefficient. The coefficients before that are
# the Taylor ones, 1 and 1 (e^r) or 0 and 1 (e^r - 1): exact, so that small arguments are.
POLYNOMIALS = [
    ("exp(x)", "Exp{k}", "Single", 6, 2),
    ("exp(x)", "Exp{k}", "Double", 11, 2),
    ("expm1(x)", "Expm1Term{k}", "Single", 7, 2),
    ("expm1(x)", "Expm1Term{k}", "Double", 12, 2),
]

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


def polynomial(function, element, degree, first):
    form = "SG" if element == "Single" else "D"
    powers = ", ".join(str(k) for k in range(first, degree + 1))
    constant = "1 + x" if function.startswith("exp(") else "x"
    lines = sollya(f"""
        p = fpminimax({function}, [|{powers}|], [|{form}...|], {INTERVAL}, relative, {constant});
        for k from {first} to {degree} do print(coeff(p, k));
        print(sup(supnorm(p, {function}, {INTERVAL}, relative, 1b-10)));
        quit;""")
    values = [float.fromhex(line) for line in lines if line.startswith(("0x", "-0x"))]
    return values[:-1], values[-1]


def logarithms(element):
    mpmath.mp.prec = 400
    precision = 24 if element == "Single" else 53

    def rounded(value, bits):
        with mpmath.workprec(bits):
            return +value

    high = rounded(mpmath.log(2), LN2_BITS[element])
    low = rounded(mpmath.log(2) - high, precision)
    return [
        ("Log2E" + element, float(rounded(1 / mpmath.log(2), precision))),
        ("Ln2High" + element, float(high)),
        ("Ln2Low" + element, float(low)),
    ]


def constants():
    for element in ("Single", "Double"):
        yield f"ln 2 in two parts, {element}", [(n, literal(v, element)) for n, v in logarithms(element)]
    for function, name, element, degree, first in POLYNOMIALS:
        values, bound = polynomial(function, element, degree, first)
        title = f"{function}, {element}, degree {degree}: relative error at most 2^{float(mpmath.log(bound, 2)):.1f}"
        yield title, [(name.format(k=first + i) + element, literal(v, element)) for i, v in enumerate(values)]


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
    if check:
        print(f"{differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
