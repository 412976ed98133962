"""`_headers`: what a host is to say with each page, as Netlify, Cloudflare Pages and others read it.

Sources: https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
"""

from collections.abc import Iterator

from briefdesk.page import SitePage

ADDRESS = "_headers"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'none'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "object-src 'none'"
)
"""What a page may load and run; `overrides/partials/brief-policy.html` says the same to hosts that send no headers."""
NO_FRAMES = "frame-ancestors 'none'"
"""That no other site may show a page inside its own; browsers heed it in a header only (CSP Level 3, 6.4.2)."""
EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
)
ALONE = "Cross-Origin-Opener-Policy: same-origin"
"""That a window which a page opens cannot reach back; under `/admin/` the one that signs an editor in has to."""
EDITOR = "/admin/*"
SECTIONS = (
    "/",
    "/404.html",
    "/about/*",
    "/briefings/*",
    "/contribute/*",
    "/corrections/*",
    "/develop/*",
    "/entities/*",
    "/judgement/*",
    "/policy/*",
    "/reference/*",
    "/search/*",
    "/sources/*",
    "/stories/*",
    "/tags/*",
    "/timeline/*",
)
"""Where the policy holds. Hosts add up what all matching rules say, so a rule for `/*` would bind `/admin/` too."""
INDEX_FILES = tuple(f"/search/{kind}/*" for kind in ("d", "f", "o", "p", "sp"))
"""Files of the search index, whose names change with their content, so that a browser need never ask for one again."""
KEPT = "Cache-Control: public, max-age=31536000, immutable"


def list_headers() -> Iterator[SitePage]:
    """Yield the file."""
    policy = f"Content-Security-Policy: {CONTENT_SECURITY_POLICY}; {NO_FRAMES}"
    rules = [
        ("/*", EVERYWHERE),
        *((section, (policy, ALONE)) for section in SECTIONS),
        (EDITOR, (f"Content-Security-Policy: {NO_FRAMES}",)),
        *((path, (KEPT,)) for path in INDEX_FILES),
    ]
    lines = [line for path, headers in rules for line in (path, *(f"  {header}" for header in headers))]
    yield SitePage(address=ADDRESS, content="".join(f"{line}\n" for line in lines).encode())
