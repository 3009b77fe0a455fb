"""Runs a command in a process group of its own, until it ends or standard input does.

Whoever started this closes the pipe, or dies and so closes it; either way nothing of the command is left.
"""
import os
import signal
import subprocess
import sys
import threading
import time

os.setsid()
signal.signal(signal.SIGTERM, signal.SIG_IGN)
command = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)


def until_parent_goes():
    sys.stdin.read()
    command.terminate()
    time.sleep(10)
    os.killpg(0, signal.SIGKILL)


threading.Thread(target=until_parent_goes, daemon=True).start()
code = command.wait()
os.killpg(0, signal.SIGTERM)
os.killpg(0, signal.SIGKILL)
sys.exit(code)
