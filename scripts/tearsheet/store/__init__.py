"""All disk access: a desk's layout, its inputs, its cache of annotated articles, and what it writes.

`layout` where things lie · `inputs` articles, sidecars, corrections · `cache` one file an article ·
`pages` the generated Markdown and who owns which file · `site` the built site, exchanged whole ·
`floors` how well the machine does at least · `files` atomic writes.
"""
