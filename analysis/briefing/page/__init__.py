"""The page of a briefing: template, styles, type, and what makes a notebook's content safe, complete and readable.

Views write the content; this is the HTML that the stylesheets know. Everything else is set as plain text.

Page one, then the rest::

    <header class="masthead"><p class="kicker">…</p><h1>Title</h1><p class="standfirst">…</p>
      <dl><div><dt>As of</dt><dd>…</dd></div> …</dl></header>       absent: the page writes one from metadata["onrecord"]
    <section class="highlights"><h2>Highlights</h2><ul><li>… </li></ul></section>
    <section class="since"><h2>Since the last edition</h2> … </section>
    <div class="contents-here"></div>        page one ends here on paper, and the contents with page numbers follow

Evidence: marks behind the words they support, entries in the annex. The page itself makes a mark open its entry in place::

    <sup class="ev"><a href="#ev-12" id="ref-12">12</a></sup>
    <section class="annex"><h2>Evidence</h2>
      <article class="evidence" id="ev-12"><p class="no">12</p><p class="passage">… <mark>the span</mark> …</p>
        <p class="by">Headline, Publisher, 4 Nov 2019 <a class="back" href="#ref-12">Back to the text</a></p></article>
      … </section>

A mark whose entry is not on the page stops the export. Of two equal ids the first counts (the same evidence cited twice).

Quotes: words first, opening mark hanging; indirect speech without marks::

    <figure class="quote direct"><blockquote><p>“Words”</p></blockquote>
      <figcaption class="by"><b>Speaker</b>, role · cue · venue · date · publisher · grade <sup class="ev">…</sup></figcaption>
    </figure>
    <figure class="quote indirect"> … </figure>

``<div class="speakers"><section class="speaker"><h3>…</h3> …quotes… </section> …</div>`` is two columns on paper, as is the
annex.

Tables: heads in ``thead`` (and ``th`` in ``tbody`` for what names a row); numbers in cells of class ``num``, head cell too::

    <table class="data"><caption>…</caption>
      <thead><tr><th>Actor</th><th class="num">Quotes</th></tr></thead><tbody>…</tbody></table>

``td.when`` keeps a date on one line, ``td.words`` is wide and set in serif, ``td.none`` is a cell that says why it is empty.
The page lets wide tables scroll in their own box. A ``table.data.stack`` becomes one block per row on a phone instead, each
cell behind the words of its column's head. A plain DataFrame looks the same, its numbers found by the page.

Figures: in the caption what was found and what is measured, then the drawing, then the source with n::

    <figure class="chart">
      <figcaption><p class="finding">Seoul is quoted most</p><p class="measure">Quotes, Nov 2019</p></figcaption>
      <svg role="img" aria-label="…">…</svg><p class="source">Source: 24 articles. n = 52 quotes.</p></figure>

The drawing comes from ``theme.figure_svg``; one without alternative text stops the export unless the figure has a ``finding``.
Colors of the light palette turn into those of the dark one by themselves.

Small parts: ``<span class="chip past">past</span>`` (or ongoing, planned, conditional, denied: filled, half, hollow, dashed,
crossed), ``<div class="limits">`` for gaps and limits, ``<p class="note">`` for small print, ``<span class="actor actor-1">``
for a dot in an actor's hue before the name (1 to 6, none of them for the rest), and contradictory statements side by side in
``<div class="sides"><div>…</div><div>…</div></div>``.
"""
