"""The rational functions of Generator/VectorMath/VectorMath.NormalTail.Single.cs.

With R(z) = e^(z²/2) · Φ(-z):

    z · R(z) = N / D            where N = z · Q(z) and D = N · √(2π) + P(z)
    R(z) - z/√(2π) = (root - slope · z) · (factor + T(z) / D)

The first shape is 1 / (√(2π) + P/N): for a large z it is nearly constant, and what rounding does to Q and P is hardly felt.
The second has the zero of the left side, at z = 0.75, as a factor of its own. The fits are Lawson's: least squares whose
weights grow where the error is largest, until it is level; then each coefficient is rounded, and the rest fitted again.
"""

import struct

import mpmath
from mpmath import mpf

# Beyond it z · Φ(-z) rounds to zero.
HIGHEST = mpf("14.6")

# P(0), twice Q(0): rounding hurts least where these polynomials are just below a power of two, that is around z = 0.
CONSTANT = 1.6

# Degrees of Q, P and T.
DEGREES = (4, 3, 4)

# The slope is between these: then the second factor is just below 1 where the product is just below 1/8.
SLOPES = (0.64, 0.66)


def single(value):
    return mpf(struct.unpack("f", struct.pack("f", float(value)))[0])


def tail(z):
    return mpmath.exp(z * z / 2) * mpmath.erfc(z / mpmath.sqrt(2)) / 2


def density():
    return 1 / mpmath.sqrt(2 * mpmath.pi)


def points(count):
    """Chebyshev's points of z / (z + 1.2)."""
    end = HIGHEST / (HIGHEST + mpf("1.2"))
    middles = [(1 - mpmath.cos(mpmath.pi * i / (count - 1))) / 2 * end for i in range(count)]
    return [mpf("1.2") * u / (1 - u) for u in middles]


def evaluate(coefficients, z):
    return mpmath.polyval(coefficients[::-1], z)


def lawson(equations, errors, fixed, count, rounds):
    """Fits count coefficients, of which the first few may be fixed already.

    equations gives the rows of the linear problem and their right sides, errors what the solution's errors are: the
    problem may be linear only after it was multiplied by the last solution's denominator. The best solution wins.
    """
    best, state, weights = None, None, None
    free = [k for k in range(count) if k not in fixed]
    for _ in range(rounds):
        rows, right = equations(state)
        weights = weights or [mpf(1)] * len(rows)
        matrix, vector = mpmath.matrix(len(free), len(free)), mpmath.matrix(len(free), 1)
        for row, value, weight in zip(rows, right, weights):
            value -= sum(row[k] * c for k, c in fixed.items())
            for i, k in enumerate(free):
                vector[i] += weight * row[k] * value
                for j in range(i, len(free)):
                    matrix[i, j] += weight * row[k] * row[free[j]]
                    matrix[j, i] = matrix[i, j]
        solution = mpmath.lu_solve(matrix, vector)
        found = [fixed[k] if k in fixed else solution[free.index(k)] for k in range(count)]
        level, state = errors(found)
        worst = max(level)
        if best is None or worst < best[0]:
            best = (worst, found)
        weights = [w * (e / worst + mpf("0.001")) for w, e in zip(weights, level)]
        largest = max(weights)
        weights = [w / largest for w in weights]
    return best


def rounded_fit(fit, fixed, count):
    """Rounds one coefficient after the other, those of low powers first."""
    worst, found = fit(fixed, 40)
    for k in (k for k in range(count) if k not in fixed):
        fixed[k] = single(found[k])
        if len(fixed) < count:
            worst, found = fit(fixed, 20)
    return [fixed[k] for k in range(count)]


def fit_quotient():
    """Q and P, and the largest relative error of N / D."""
    degree_q, degree_p = DEGREES[:2]
    root = single(mpmath.sqrt(2 * mpmath.pi))
    zs = points(90)
    values = [tail(z) for z in zs]

    # Around 0 all roundings count in full, so less is left for the fit.
    weights = [mpf(3) if z < 0.7 else mpf(1) for z in zs]

    # The coefficients in the order in which they are rounded: by rising powers.
    order = sorted([("q", k) for k in range(degree_q + 1)] + [("p", k) for k in range(degree_p + 1)],
                   key=lambda c: (c[1], c[0] == "p"))
    count = len(order)

    def split(found):
        parts = dict(zip(order, found))
        return ([parts["q", k] for k in range(degree_q + 1)], [parts["p", k] for k in range(degree_p + 1)])

    def equations(denominators):
        rows = []
        for i, z in enumerate(zs):
            scale = weights[i] / (values[i] * (denominators[i] if denominators else 1 + z * (1 + z) ** degree_q))
            rows.append([scale * z ** k * (1 - root * z * values[i] if letter == "q" else -values[i])
                         for letter, k in order])
        return rows, [mpf(0)] * len(rows)

    def errors(found):
        q, p = split(found)
        denominators = [root * z * evaluate(q, z) + evaluate(p, z) for z in zs]
        return ([abs(evaluate(q, z) / (v * d) - 1) * w for z, v, d, w in zip(zs, values, denominators, weights)],
                denominators)

    constant = single(CONSTANT)
    fixed = {order.index(("q", 0)): constant / 2, order.index(("p", 0)): constant}
    q, p = split(rounded_fit(lambda f, rounds: lawson(equations, errors, f, count, rounds), fixed, count))
    bound = max(abs(evaluate(q, z) / (tail(z) * (root * z * evaluate(q, z) + evaluate(p, z))) - 1) for z in points(400))
    return root, q, p, bound


def find_line():
    """slope, root and factor: such floats that the line's zero and the product at infinity are nearly exact."""
    zero = float(mpmath.findroot(lambda z: tail(z) - z * density(), mpf("0.75")))
    phi = float(density())
    best, line = 1.0, None
    for k in range(int(SLOPES[0] * 2 ** 24), int(SLOPES[1] * 2 ** 24)):
        slope = k / 2 ** 24
        root = round(zero * slope * 2 ** 25) / 2 ** 25
        off = abs(root / slope - zero) * 2 ** 24
        if 5 * off < best:
            factor = round(phi / slope * 2 ** 24) / 2 ** 24
            off = 5 * off + abs(factor * slope / phi - 1) * 2 ** 24
            if off < best:
                best, line = off, (mpf(slope), mpf(root), mpf(factor))
    return mpf(zero), line


def fit_slope(root_of_two_pi, q, p):
    """T, and the largest relative error of the product, which has none where |z - 0.75| is small but counts absolutely."""
    zero, (slope, root, factor) = find_line()
    count = DEGREES[2] + 1

    def at(z):
        value = tail(z) - z * density()
        scale = mpf("0.3") if abs(z - zero) < zero / 4 else abs(value)
        return value, scale, root_of_two_pi * z * evaluate(q, z) + evaluate(p, z)

    zs = points(90)
    known = [at(z) for z in zs]

    # In the tail the other roundings are smaller.
    weights = [mpf(1) if z < 2.3 else mpf("0.85") for z in zs]

    def equations(_):
        rows, right = [], []
        for z, (value, scale, denominator), weight in zip(zs, known, weights):
            line = root - slope * z
            rows.append([weight * line * z ** k / (denominator * scale) for k in range(count)])
            right.append(weight * (value - line * factor) / scale)
        return rows, right

    def error(t, z, value, scale, denominator):
        return abs((root - slope * z) * (factor + evaluate(t, z) / denominator) - value) / scale

    def errors(found):
        return [error(found, z, *k) * w for z, k, w in zip(zs, known, weights)], None

    t = rounded_fit(lambda f, rounds: lawson(equations, errors, f, count, rounds), {}, count)
    return slope, root, factor, t, max(error(t, z, *at(z)) for z in points(400))


def constants(literal):
    """Titles, each with names and literals."""
    def named(name, value):
        return name + "Single", literal(float(value), "Single")

    mpmath.mp.prec = 110
    double = 2 * mpmath.log(2)
    with mpmath.workprec(16):
        high = +double
    yield "2 ln 2 in two parts, Single", [named("TwoLn2High", high), named("TwoLn2Low", double - high)]

    root_of_two_pi, q, p, bound = fit_quotient()
    title = f"z · e^(z²/2) · Φ(-z), Single: relative error about 2^{float(mpmath.log(bound, 2)):.1f}"
    yield title, ([named("NormalTailRoot", root_of_two_pi)]
                  + [named(f"NormalTailQ{k}", c) for k, c in enumerate(q)]
                  + [named(f"NormalTailP{k}", c) for k, c in enumerate(p)])

    slope, root, factor, t, bound = fit_slope(root_of_two_pi, q, p)
    title = f"e^(z²/2) · (Φ(-z) - z · φ(z)), Single: relative error about 2^{float(mpmath.log(bound, 2)):.1f}"
    yield title, ([named("NormalSlopeZero", root), named("NormalSlopeLine", slope), named("NormalSlopeFactor", factor)]
                  + [named(f"NormalSlopeT{k}", c) for k, c in enumerate(t)])
