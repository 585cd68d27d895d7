import { type Kysely, sql } from 'kysely'

/** Policies, reports, cases, decisions that nobody can change, and appeals. */
export const moderation = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table policy (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        position integer not null check (position >= 1),
        title text not null,
        text text not null,
        suggested_action text not null,
        is_retired boolean not null default false,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (space_id, id)
      )`.execute(db)
    await sql`
      create table review_case (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        subject_kind text not null check (subject_kind in ('post', 'person')),
        subject_id uuid not null,
        about_person_id uuid,
        state text not null check (state in ('open', 'claimed', 'decided')),
        claimed_by uuid,
        claimed_until timestamptz,
        decided_by uuid,
        decided_at timestamptz,
        urgent_since timestamptz not null,
        due_at timestamptz not null,
        priority_reasons jsonb not null,
        opened_at timestamptz not null,
        primary key (space_id, id),
        check ((state = 'claimed') = (claimed_by is not null and claimed_until is not null)),
        check ((state = 'decided') = (decided_by is not null and decided_at is not null))
      )`.execute(db)
    // One waiting case on a subject: the reports that come meanwhile join it.
    await sql`
      create unique index review_case_waiting on review_case (space_id, subject_kind, subject_id)
        where state <> 'decided'`.execute(db)
    await sql`
      create index review_case_queue on review_case (space_id, urgent_since, id) where state <> 'decided'`.execute(db)
    await sql`create index review_case_by_subject on review_case (space_id, subject_kind, subject_id)`.execute(db)
    await sql`
      create table report (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        subject_kind text not null check (subject_kind in ('post', 'person')),
        subject_id uuid not null,
        subject_version integer,
        about_person_id uuid,
        source text not null check (source in ('member', 'visitor', 'reader')),
        reporter_id uuid,
        contact jsonb,
        is_in_good_faith boolean not null default false,
        reason text not null,
        details text not null,
        receipt_hash text,
        filed_at timestamptz not null,
        case_id uuid,
        looked_at_until timestamptz,
        outcome_action text,
        outcome_policy text,
        outcome_message text,
        outcome_at timestamptz,
        told_from timestamptz,
        primary key (space_id, id),
        check ((source = 'member') = (reporter_id is not null))
      )`.execute(db)
    await sql`create index report_by_receipt on report (receipt_hash)`.execute(db)
    await sql`create index report_by_reporter on report (space_id, reporter_id, id)`.execute(db)
    await sql`create index report_by_case on report (space_id, case_id)`.execute(db)
    // The reader asks at most once about one version of a post, however often its job runs.
    await sql`
      create unique index report_of_reader on report (space_id, subject_id, subject_version)
        where source = 'reader'`.execute(db)
    await sql`
      create table decision (
        space_id uuid not null references space (id),
        id uuid not null,
        case_id uuid not null,
        subject_kind text not null check (subject_kind in ('post', 'person')),
        subject_id uuid not null,
        thread_id uuid,
        about_person_id uuid,
        action text not null,
        policy_id uuid,
        policy_title text,
        policy_text text,
        reason text not null,
        until timestamptz,
        decided_by uuid not null,
        decided_at timestamptz not null,
        undo_until timestamptz not null,
        reverses uuid,
        was_found_by_reader boolean not null,
        was_held boolean not null,
        primary key (space_id, id)
      )`.execute(db)
    await sql`create index decision_by_case on decision (space_id, case_id)`.execute(db)
    await sql`create index decision_by_person on decision (space_id, about_person_id)`.execute(db)
    await sql`create index decision_by_thread on decision (space_id, thread_id)`.execute(db)
    await sql`create index decision_by_time on decision (space_id, decided_at, id)`.execute(db)
    await sql`create index decision_by_subject on decision (space_id, subject_kind, subject_id)`.execute(db)
    // A decision is reversed once.
    await sql`create unique index decision_reversal on decision (space_id, reverses) where reverses is not null`.execute(
      db,
    )
    // An undo leaves the decision as it was written and is kept beside it.
    await sql`
      create table decision_undo (
        space_id uuid not null,
        decision_id uuid not null,
        undone_at timestamptz not null,
        primary key (space_id, decision_id),
        foreign key (space_id, decision_id) references decision (space_id, id)
      )`.execute(db)
    await sql`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is written once', tg_table_name using errcode = 'restrict_violation';
      end $$`.execute(db)
    for (const table of ['decision', 'decision_undo']) {
      await sql`
        create trigger written_once before update or delete on ${sql.table(table)}
          for each row execute function refuse_change()`.execute(db)
    }
    await sql`
      create table appeal (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        decision_id uuid not null,
        from_person_id uuid not null,
        text text not null,
        filed_at timestamptz not null,
        state text not null check (state in ('open', 'upheld', 'overturned')),
        answer_reason text,
        answered_by uuid,
        answered_at timestamptz,
        primary key (space_id, id),
        foreign key (space_id, decision_id) references decision (space_id, id),
        check ((state = 'open') = (answered_at is null))
      )`.execute(db)
    await sql`create unique index appeal_of_decision on appeal (space_id, decision_id)`.execute(db)
  },
}
