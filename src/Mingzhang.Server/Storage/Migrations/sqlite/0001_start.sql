-- 单位树，按年度：机构改革只影响改革之后的年度。
CREATE TABLE unit (
    year INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT,
    nature TEXT,
    parent TEXT,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (year, code)
);
CREATE INDEX unit_parent ON unit (year, parent);

-- 合并、拆分、更名：上年的哪个单位成了今年的哪个。
CREATE TABLE unit_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    from_code TEXT NOT NULL,
    to_code TEXT NOT NULL
);

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    must_change INTEGER NOT NULL,
    is_disabled INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until BIGINT NOT NULL DEFAULT 0,
    stamp TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE role_grant (
    account_id BIGINT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    PRIMARY KEY (account_id, role, unit_code)
);

CREATE TABLE book (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    stage TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    edition BIGINT NOT NULL DEFAULT 0,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL REFERENCES account (id),
    returned_at BIGINT,
    approved_at BIGINT,
    replied_at BIGINT,
    UNIQUE (year, kind, unit_code)
);

-- 簿的一行。cells 是各列的文字（JSON 数组，列的次序同簿的表）；金额列的格子是空的，金额在 book_amount，以分为单位。
CREATE TABLE book_row (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    book_id BIGINT NOT NULL REFERENCES book (id),
    sheet TEXT NOT NULL,
    position BIGINT NOT NULL,
    cells TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_at BIGINT NOT NULL,
    changed_by BIGINT NOT NULL REFERENCES account (id)
);
CREATE INDEX book_row_order ON book_row (book_id, sheet, position);

CREATE TABLE book_amount (
    row_id BIGINT NOT NULL REFERENCES book_row (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    fen BIGINT NOT NULL,
    PRIMARY KEY (row_id, ordinal)
);

-- 编过、报过这本簿的人，不得再审批它。
CREATE TABLE book_preparer (
    book_id BIGINT NOT NULL REFERENCES book (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (book_id, account_id)
);

-- 审核意见，可以落到一格。
CREATE TABLE review_comment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    book_id BIGINT NOT NULL REFERENCES book (id),
    sheet TEXT,
    row_id BIGINT,
    heading TEXT,
    text TEXT NOT NULL,
    written_by BIGINT NOT NULL REFERENCES account (id),
    written_at BIGINT NOT NULL,
    answer TEXT,
    answered_by BIGINT REFERENCES account (id),
    answered_at BIGINT
);
CREATE INDEX review_comment_book ON review_comment (book_id);

-- 控制数：单位 × 人员、公用、项目。
CREATE TABLE ceiling (
    year INTEGER NOT NULL,
    unit_code TEXT NOT NULL,
    category TEXT NOT NULL,
    fen BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (year, unit_code, category)
);

-- 只能追加的日志，逐条相连。
CREATE TABLE act_log (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    account_id BIGINT,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);

-- 已经办过的表单：同一张表单再来一次，不再办。
CREATE TABLE used_form (
    mark TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE INDEX used_form_at ON used_form (at);

-- 日志的最后一条：追加时锁住这一行，条目就依次相连；日志被截短时与它对不上。
CREATE TABLE act_log_head (
    id INTEGER PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO act_log_head (id, seq, hash) VALUES (1, 0, '0');

-- 后台任务。一次执行有一个租约和一个序号（fence）；序号变了的执行写不进任何东西。
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL REFERENCES account (id),
    run_after BIGINT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT,
    lease_until BIGINT NOT NULL DEFAULT 0,
    fence BIGINT NOT NULL DEFAULT 0,
    is_cancelled INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    message TEXT NOT NULL DEFAULT '',
    result TEXT,
    started_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX job_waiting ON job (state, run_after);

-- 公开的版本：冻结的簿、各种格式的文件、清单。
CREATE TABLE publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    book_id BIGINT NOT NULL REFERENCES book (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    frozen_at BIGINT NOT NULL,
    frozen_by BIGINT NOT NULL REFERENCES account (id),
    published_at BIGINT,
    withdrawn_at BIGINT,
    note TEXT,
    manifest TEXT,
    UNIQUE (book_id, number)
);

-- 公开前对每个警告的书面答复。
CREATE TABLE warning_answer (
    book_id BIGINT NOT NULL REFERENCES book (id),
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by BIGINT NOT NULL REFERENCES account (id),
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (book_id, fingerprint)
);

-- 年度中的调剂、追加、追减、结转：一单位一年从 1 起编号，不删除，只作废。
CREATE TABLE adjustment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    unit_code TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    dated TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_at BIGINT NOT NULL,
    decision TEXT,
    decided_by BIGINT REFERENCES account (id),
    decided_at BIGINT,
    UNIQUE (year, unit_code, number)
);

-- 编过、报过这张单的人，不得批它。
CREATE TABLE adjustment_preparer (
    adjustment_id BIGINT NOT NULL REFERENCES adjustment (id),
    account_id BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (adjustment_id, account_id)
);

-- 单上的一行：支出行除金额、备注以外的各格（JSON 数组）和增减的分数；簿里还没有的项目写明名称和类别。
CREATE TABLE adjustment_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    adjustment_id BIGINT NOT NULL REFERENCES adjustment (id),
    cells TEXT NOT NULL,
    fen BIGINT NOT NULL,
    project_name TEXT NOT NULL,
    project_category TEXT NOT NULL
);
CREATE INDEX adjustment_line_of ON adjustment_line (adjustment_id);

-- 外部公开件的核验。
-- 文件按 sha256 存放；unit_code 是核验的人的角色管的单位，* 是全区划。核验做完才有 folder 以下各列。
CREATE TABLE upload (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    unit_code TEXT NOT NULL,
    uploaded_by BIGINT NOT NULL REFERENCES account (id),
    uploaded_at BIGINT NOT NULL,
    job_id BIGINT NOT NULL REFERENCES job (id),
    folder TEXT,
    problem TEXT,
    title TEXT,
    errors INTEGER NOT NULL DEFAULT 0,
    warnings INTEGER NOT NULL DEFAULT 0,
    notices INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX upload_job ON upload (job_id);
CREATE TABLE finding_decision (
    upload_id BIGINT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by BIGINT NOT NULL REFERENCES account (id),
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (upload_id, fingerprint)
);

-- 截止日：某个单位（和它下面的全部单位）的簿最迟哪一天要到哪一步。
CREATE TABLE due_day (
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    stage TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (year, kind, unit_code, stage)
);

-- 催办：单位的簿到了那一步，就不再显示。
CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    stage TEXT NOT NULL,
    text TEXT NOT NULL,
    written_by BIGINT NOT NULL REFERENCES account (id),
    written_at BIGINT NOT NULL,
    UNIQUE (year, kind, unit_code, stage)
);

-- 每个人在“今天”页上看到了日志的第几条。
CREATE TABLE visit (
    account_id BIGINT PRIMARY KEY REFERENCES account (id),
    seen_seq BIGINT NOT NULL
);

-- 公开前的确认：保密审查、签批，对簿的这一版有效。
CREATE TABLE publish_confirmation (
    book_id BIGINT NOT NULL REFERENCES book (id),
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    confirmed_by BIGINT NOT NULL REFERENCES account (id),
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (book_id, kind)
);
CREATE INDEX publication_book ON publication (book_id, state);
