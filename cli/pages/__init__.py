"""Reports as pages: each one file of HTML that needs no network, no script and no other file.

Pages are trees of elements, so that whatever a model or a stranger wrote is text and never markup; it goes through
`visible` as well, for a page can be deceived by what turns a line round just as a terminal can.
"""

from __future__ import annotations

from cli.pages.comparison import comparison_page
from cli.pages.log_report import log_report_page
from cli.pages.matrix import matrix_page
from cli.pages.writing import write_page, write_pieces

__all__ = ["comparison_page", "log_report_page", "matrix_page", "write_page", "write_pieces"]
