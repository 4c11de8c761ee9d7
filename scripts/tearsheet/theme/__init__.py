"""The MkDocs theme `tearsheet`: templates, one stylesheet, one small script. No code: MkDocs looks for the folder."""
