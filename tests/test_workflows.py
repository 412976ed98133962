"""What runs when somebody proposes a change: valid, without rights it does not need, and only through make."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
WORKFLOWS = tuple(sorted((ROOT / ".github" / "workflows").glob("*.yml")))
FORMS = tuple(sorted(p for p in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if p.stem != "config"))
SCHEMAS = (
    *(("vendor.github-workflows", path, ()) for path in WORKFLOWS),
    *(("vendor.github-issue-forms", path, ()) for path in FORMS),
    ("vendor.github-issue-config", ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml", ()),
    ("vendor.dependabot", ROOT / ".github" / "dependabot.yml", ()),
    ("vendor.gitlab-ci", ROOT / ".gitlab-ci.yml", ("--data-transform", "gitlab-ci")),
)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
TARGETS = re.compile(r"^([a-z]+):", re.MULTILINE)
MADE = re.compile(r"^\s*-?\s*(?:run: )?make ((?:[a-z]+ ?)+)", re.MULTILINE)


@pytest.mark.parametrize(("schema", "path", "options"), SCHEMAS, ids=lambda value: getattr(value, "name", None))
def test_a_file_of_the_host_is_valid(schema: str, path: Path, options: tuple[str, ...]) -> None:
    """Against the schema that its host has published."""
    done = subprocess.run(
        [BIN / "check-jsonschema", "--builtin-schema", schema, *options, path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_audit_of_the_workflows_finds_nothing() -> None:
    """No template injection, no kept credentials, no right too many, no action by a name that can move."""
    audited = [".github/workflows", ".github/dependabot.yml"]
    done = subprocess.run([BIN / "zizmor", "--offline", "--no-progress", *audited], cwd=ROOT, capture_output=True)
    assert done.returncode == 0, done.stdout.decode()


def test_actions_are_pinned_by_commit() -> None:
    """With the version beside it, for those who update it."""
    used = [
        line.split("uses: ")[1] for path in WORKFLOWS for line in path.read_text("utf-8").split("\n") if "uses:" in line
    ]
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_a_pull_request_gets_no_secret_and_no_right_to_write() -> None:
    """What a stranger sends is only read."""
    text = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")
    check = yaml.safe_load(text)
    assert list(check[True]) == ["pull_request"]
    assert check["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in check["jobs"].values())
    assert "secrets." not in text


def test_only_main_is_published_and_freshness_judges_no_pull_request() -> None:
    """The events that start a workflow (`on`, which YAML 1.1 reads as true)."""
    events = {path.stem: yaml.safe_load(path.read_text("utf-8"))[True] for path in WORKFLOWS}
    assert events["publish"] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    assert set(events["freshness"]) == {"schedule", "workflow_dispatch"}


def test_only_what_writers_write_lets_a_request_do_without_the_tests() -> None:
    """Scripts and style sheets below `docs/` and Markdown below `tests/` are the program's."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))["jobs"]
    run = next(step["run"] for step in jobs["program"]["steps"] if step.get("id") == "changed")
    pathspecs = shlex.split(run.partition(" -- ")[2].partition("\n")[0])
    git = ("git", "diff", "--name-only")
    empty = subprocess.run(["git", "hash-object", "-t", "tree", "--stdin"], cwd=ROOT, input=b"", capture_output=True)
    compared = (empty.stdout.decode().strip(), "HEAD", "--", *pathspecs)
    done = subprocess.run([*git, *compared], cwd=ROOT, check=True, capture_output=True, text=True)
    tested = frozenset(done.stdout.splitlines())
    assert {"docs/assets/brief.css", "docs/assets/brief-frame.js", "tests/gate/README.md", "Makefile"} <= tested
    assert not {"README.md", "docs/policy.md", "docs/tags/news.md", "briefings/LICENSE"} & tested


def test_every_target_that_a_host_calls_is_in_the_makefile() -> None:
    """Continuous integration runs what a contributor can run."""
    known = set(TARGETS.findall((ROOT / "Makefile").read_text("utf-8")))
    texts = [path.read_text("utf-8") for path in (*WORKFLOWS, ROOT / ".gitlab-ci.yml")]
    called = {target for text in texts for line in MADE.findall(text) for target in line.split()}
    assert {"check", "review", "site", "bundle", "freshness"} <= called
    assert called <= known


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh clone, as a host makes it, that shares the environment of these tests."""
    folder = tmp_path_factory.mktemp("host") / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, folder], check=True, capture_output=True)
    environment = folder / ".venv"
    environment.mkdir()
    (environment / "bin").symlink_to(BIN)
    for stamp in (".site-installed", ".dev-installed"):
        (environment / stamp).touch()
    return folder


def host(clone: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step's command as the host does."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    environment = {**outer, "GITHUB_STEP_SUMMARY": str(clone / "summary.md"), **variables}
    return subprocess.run(["bash", "-e", "-c", command], cwd=clone, env=environment, capture_output=True, text=True)


def test_the_steps_of_a_pull_request_run(clone: Path) -> None:
    """Each command of the job that judges briefings, in order, in a fresh clone, and what it leaves behind."""
    job = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))["jobs"]["briefings"]
    commands = [step["run"] for step in job["steps"] if "run" in step]
    for command in commands:
        done = host(clone, command, BASE="HEAD")
        assert done.returncode == 0, command + done.stdout + done.stderr
    assert (clone / "summary.md").read_text("utf-8").startswith("# Review\n")
    assert (clone / "site" / "index.html").is_file()
    assert len(list((clone / "dist").glob("briefdesk-*.zip"))) == 1


def test_a_fault_fails_the_step_and_is_annotated(clone: Path) -> None:
    """The line that GitHub puts beside the fault."""
    briefing = next((clone / "briefings").rglob("20*.md"))
    written = briefing.read_text("utf-8")
    briefing.write_text(written.replace("\ntags: [", "\ntags: [no-such-tag, "), "utf-8")
    try:
        done = host(clone, "make check FORMAT=github")
    finally:
        briefing.write_text(written, "utf-8")
    assert done.returncode == 2  # make's own; the program's is 1
    path = briefing.relative_to(clone).as_posix()
    assert any(line.startswith(f"::error file={path},line=") for line in done.stdout.splitlines())


def test_the_hook_before_a_commit_is_the_same_check(clone: Path) -> None:
    """It is given the files that change."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    paths = sorted(path.relative_to(clone).as_posix() for path in (clone / "briefings").rglob("20*.md"))
    assert all(re.search(hook["files"], path) for path in paths)
    done = host(clone, f"{hook['entry']} {' '.join(paths)}")
    assert done.returncode == 0, done.stdout + done.stderr
