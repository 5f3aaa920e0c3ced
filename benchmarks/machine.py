"""The day and the machine that a measurement belongs to; a figure without them says nothing."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import psutil

CPU_INFO = Path("/proc/cpuinfo")


def describe_machine() -> str:
    """Give the day, the processor, its cores, the memory, and how busy others kept it."""
    day = datetime.now(tz=UTC).date()
    memory = psutil.virtual_memory().total / 2**30
    busy = os.getloadavg()[0]
    return f"{day} · {find_processor()} · {psutil.cpu_count()} cores · {memory:.0f} GB · load {busy:.1f} at the start"


def find_processor() -> str:
    """Give the model of the processor, as far as the machine tells."""
    lines = CPU_INFO.read_text().splitlines() if CPU_INFO.exists() else []
    models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()
