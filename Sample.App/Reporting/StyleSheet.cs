namespace Activations.Sample.Reporting;

/// <summary>The report's look. Colours are named once for a light and once for a dark page.</summary>
internal static class StyleSheet
{
    public const string Text = """
        :root {
          color-scheme: light dark;
          --page: #f6f7f9; --card: #ffffff; --text: #1b1f27; --faint: #565e6c; --line: #dfe3e9; --axis: #8b94a3;
          --blue: #1f5fbf; --orange: #b8470b;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #12151b; --card: #1b2029; --text: #e8ebf0; --faint: #a6afbd; --line: #303744; --axis: #6d7788;
            --blue: #7db2ff; --orange: #ff9c66;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
        main, footer { max-width: 1120px; margin: 0 auto; padding: 24px clamp(12px, 3vw, 32px); }
        footer { color: var(--faint); font-size: 0.85rem; padding-bottom: 48px; }
        section { margin-top: 44px; }
        h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.2; margin: 12px 0 4px; text-wrap: balance; }
        h2 { font-size: 1.3rem; margin: 0 0 12px; }
        h3 { font-size: 1rem; margin: 20px 0 10px; }
        .card h3 { margin-top: 0; }
        header > p { color: var(--faint); margin: 0 0 20px; }
        small { color: var(--faint); font-size: 0.82rem; }
        code { font: 0.92em/1.4 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        figure { margin: 0; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
        .figures, .plots, .curves, .columns, .digits { display: grid; gap: 14px; }
        .figures { grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); }
        .figures p { margin: 0; color: var(--faint); font-size: 0.9rem; }
        .figures b { display: block; color: var(--text); font-size: 1.7rem; line-height: 1.25; }
        .plots { grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr)); }
        .curves, .columns { grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); }
        .columns + .card { margin-top: 14px; }
        .digits { grid-template-columns: repeat(auto-fill, minmax(92px, 1fr)); gap: 10px; }

        svg { display: block; width: 100%; height: auto; }
        svg text { fill: var(--faint); font-size: 11px; }
        .curves svg text { font-size: 13px; }
        .grid { stroke: var(--line); }
        .axis { stroke: var(--axis); }
        polyline { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
        polyline.function { stroke: var(--blue); }
        polyline.derivative { stroke: var(--orange); stroke-dasharray: 6 4; }
        polyline.solid { stroke-dasharray: none; }
        circle.function { fill: var(--blue); }
        circle.derivative { fill: var(--orange); }
        .key { margin-right: 14px; white-space: nowrap; }
        .key::before { content: ""; display: inline-block; width: 26px; margin-right: 7px; vertical-align: middle; border-top: 3px solid var(--blue); }
        .key.derivative::before { border-top: 3px dashed var(--orange); }
        .plots figcaption { display: grid; gap: 1px; margin-top: 6px; }
        .plots code { font-size: 0.8rem; }
        .chosen { border-color: var(--blue); box-shadow: 0 0 0 1px var(--blue); }

        dl { margin: 0; display: grid; gap: 10px; }
        dt { color: var(--faint); font-size: 0.85rem; }
        dd { margin: 0; }
        .timings { list-style: none; margin: 0; padding: 0; display: grid; gap: 14px; }
        .bar { display: block; height: 12px; min-width: 3px; margin: 4px 0 2px; border-radius: 3px; background: var(--axis); }
        .bar.own { background: var(--blue); }

        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--faint); font-size: 0.88rem; padding-bottom: 8px; }
        th, td { padding: 5px 14px 5px 0; text-align: left; vertical-align: top; }
        th { font-weight: 600; }
        .plain { width: 100%; }
        .plain th { font-weight: 400; color: var(--faint); white-space: nowrap; }
        .plain tr + tr > * { border-top: 1px solid var(--line); }
        .confusion { width: 100%; min-width: 540px; table-layout: fixed; }
        .confusion th:last-child, .confusion td:last-child { width: 4.6rem; }
        .confusion th, .confusion td { padding: 7px 2px; text-align: center; vertical-align: middle; white-space: nowrap; border: 2px solid var(--card); border-radius: 4px; }
        .confusion .right { background: color-mix(in srgb, var(--blue) var(--strength), var(--card)); }
        .confusion .wrong { background: color-mix(in srgb, var(--orange) var(--strength), var(--card)); }
        .confusion .none, .confusion .share { color: var(--faint); }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

        .digits .card { padding: 8px; text-align: center; }
        .digits figcaption { font-size: 0.85rem; line-height: 1.35; margin-top: 4px; }
        .digits figcaption b { font-size: 1.05rem; }
        section > p { margin: 0 0 12px; }
        .digits small { display: block; }
        .digit path { fill: currentColor; shape-rendering: crispEdges; }
        .mistake { border-color: var(--orange); box-shadow: inset 0 0 0 1px var(--orange); }
        .mistake b { color: var(--orange); }
        @media print { body { background: none; } .card { break-inside: avoid; } }
        """;
}
