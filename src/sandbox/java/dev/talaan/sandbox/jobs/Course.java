package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.time.SandboxClock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// How jobs and runs take their course by the clock. Whoever does something here does it alone, and after all that was
/// due before.
final class Course {

    /// So many starts that were missed are made up for when the clock leaps; the rest is passed over.
    private static final int MOST_MISSED = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final SandboxClock clock;
    private final Jobs jobs;
    private final Register register;
    private final Progress progress;
    private volatile Instant due;

    Course(SandboxClock clock, Jobs jobs, Register register, Progress progress) {
        this.clock = clock;
        this.jobs = jobs;
        this.register = register;
        this.progress = progress;
        this.due = jobs.due();
    }

    /// When something will be due, [Instant#MAX] while nothing will.
    Instant due() {
        return due;
    }

    <T> T settled(Supplier<T> operation) {
        lock.lock();
        try {
            catchUp(clock.now());
            return operation.get();
        } finally {
            due = earlier(jobs.due(), register.due());
            lock.unlock();
            clock.nudge();
        }
    }

    private void catchUp(Instant now) {
        var missed = 0;
        while (!earlier(jobs.due(), register.due()).isAfter(now)) {
            if (!jobs.due().isBefore(register.due())) {
                goOn(register.next());
            } else if (missed++ < MOST_MISSED) {
                var at = jobs.due();
                var job = jobs.start();
                begin(job, Call.scheduled(job, at), job.settings().queues(), at);
            } else {
                jobs.skipTo(now);
            }
        }
    }

    private void goOn(Run run) {
        var at = run.due();
        register.replace(progress.next(run));
        startQueued(run.job().id(), at);
    }

    /// Starts a run, or queues it, or leaves it out.
    Run begin(JobDefinition job, Call call, boolean queues, Instant at) {
        var run = Run.called(register.nextId(), register.nextNumber(job), job, call, at);
        if (!register.busy(job)) {
            run = progress.begin(run, at);
        } else if (!queues || job.settings().mostRuns() == 0) {
            run = progress.skip(run, at);
        }
        register.add(run);
        return run;
    }

    /// Lets runs that wait begin as far as the job has room for them.
    void startQueued(long jobId, Instant at) {
        jobs.known(jobId).ifPresent(job -> {
            for (var next = register.firstQueued(job);
                    next.isPresent() && !register.busy(job);
                    next = register.firstQueued(job)) {
                register.replace(progress.begin(next.get(), at));
            }
        });
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
