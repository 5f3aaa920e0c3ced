"""Placements on paper: the rules of the room in a few lines of memory, to hold beside the database."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sluitend.compute.calendar import add_months

WEEK, LEARNERS, REPEATS = 48, 2, 2
DAYS_BACK = timedelta(days=14)
SIDES = ("person", "employer")


@dataclass
class Check:
    """A displacement check at an employer: who asked and decided, whether it passed, and until when it can be used."""

    employer: int
    work: str
    asked_by: str
    until_on: date
    passed: bool | None = None
    decided_by: str = ""
    used: bool = False


@dataclass
class Job:
    """Somebody on a place; `marks` are the sides that signed the version of now."""

    person: int
    employer: int
    kind: str
    work: str
    hours: int
    starts_on: date
    ends_on: date | None
    demand: int | None = None
    check: int | None = None
    version: int = 1
    marks: set[str] = field(default_factory=set)
    ending: str = ""
    ended_on: date | None = None

    @property
    def last_on(self) -> date:
        """Give the last day, far away when there is none."""
        return self.ended_on or self.ends_on or date.max

    def meets(self, other: "Job") -> bool:
        """Tell whether both are there on some day."""
        return self.starts_on <= other.last_on and other.starts_on <= self.last_on

    @property
    def runs(self) -> bool:
        return not self.ending


@dataclass
class Paper:
    """All that is remembered: who is in the book, the places of each demand, checks, and who works where."""

    today: date
    people: dict[int, bool] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)
    checks: dict[int, Check] = field(default_factory=dict)
    jobs: dict[int, Job] = field(default_factory=dict)

    def left(self, demand: int) -> int:
        """Count the places of a demand that nobody has."""
        return self.places[demand] - sum(job.demand == demand and job.runs for job in self.jobs.values())

    def judge_place(self, new: Job, *, by: str) -> set[str]:
        """Give every reason not to place somebody; none when they can be."""
        if not self.people[new.person]:
            return {"not_found"}
        faults = self._judge_days(new, months=2) | self._judge_beside(new)
        if new.starts_on < self.today - DAYS_BACK:
            faults.add("invalid")
        if new.demand is not None and self.left(new.demand) < 1:
            faults.add("unfunded")
        return faults | (self._judge_check(new, by) if new.kind == "trial" else set())

    def judge_extend(self, job: Job, longer: Job) -> set[str]:
        """Give every reason not to go on like this."""
        if faults := self._judge_running(job):
            return faults
        return self._judge_days(longer, months=6) | self._judge_beside(longer, besides=job)

    def judge_end(self, job: Job, *, on: date, ending: str) -> set[str]:
        """Give every reason not to end it on this day."""
        if not job.runs:
            return {"placement_ended"}
        early = ending != "not_begun" and on < job.starts_on
        return {"invalid"} if on > self.today or early else set()

    def judge_sign(self, job: Job, *, side: str, version: int) -> set[str]:
        """Give every reason not to sign this version."""
        if faults := self._judge_running(job):
            return faults
        if version != job.version:
            return {"changed_meanwhile"}
        return {"already_signed"} if side in job.marks else set()

    def judge_decide(self, check: Check, *, by: str) -> set[str]:
        """Give every reason not to decide on a check: who asked does not, and nobody a second time."""
        faults = {"decide_by_another"} if by == check.asked_by else set()
        return faults if check.passed is None else faults | {"changed_meanwhile"}

    def _judge_running(self, job: Job) -> set[str]:
        """Whoever left is nobody's to look at any more."""
        if not self.people[job.person]:
            return {"not_found"}
        return set() if job.runs else {"placement_ended"}

    def _judge_days(self, new: Job, *, months: int) -> set[str]:
        latest_on = add_months(new.starts_on, count=months) if new.kind == "trial" else date.max
        return set() if new.starts_on <= new.last_on <= latest_on else {"invalid"}

    def _judge_beside(self, new: Job, *, besides: Job | None = None) -> set[str]:
        """Nobody works more than there are hours in their week, or has one employer twice on a day."""
        mine = [job for job in self.jobs.values() if job.person == new.person and job is not besides]
        meeting = [job for job in mine if job.meets(new)]
        # What is on at once only grows on a first day.
        days = {new.starts_on, *(job.starts_on for job in meeting if job.starts_on > new.starts_on)}
        busy = max(
            sum(job.hours for job in meeting if job.runs and job.starts_on <= day <= job.last_on) for day in days
        )
        faults = {"invalid"} if busy + new.hours > WEEK else set()
        same = any(job.ending != "not_begun" and job.employer == new.employer for job in meeting)
        return faults | ({"already_placed"} if same else set())

    def _judge_check(self, new: Job, by: str) -> set[str]:
        check = self.checks.get(new.check or 0)
        if check is None or check.employer != new.employer or not check.passed:
            return {"invalid"}
        if check.until_on < self.today or check.decided_by == by:
            return {"invalid"}
        if check.used:
            return {"check_used"}
        return set() if self.has_room(check.employer, check.work) else {"invalid"}

    def has_room(self, employer: int, work: str) -> bool:
        """Tell whether one more may work unpaid at an employer of twenty people, in work that few did before."""
        unpaid = [job for job in self.jobs.values() if job.kind == "trial" and job.employer == employer]
        since_on = add_months(self.today, count=-12)
        repeats = sum(job.work == work and job.starts_on >= since_on for job in unpaid)
        return sum(job.runs for job in unpaid) < LEARNERS and repeats < REPEATS
