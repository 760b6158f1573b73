# The pages, and with another command the clock: `flask --app wsgi clock`. See docs/production.md.
FROM python:3.11-slim-trixie AS packages
WORKDIR /opt/vragen
COPY config/requirements.txt config/requirements.txt
RUN python -m venv .venv \
    && .venv/bin/pip install --no-cache-dir --require-hashes -r config/requirements.txt

FROM python:3.11-slim-trixie
# pg_dump takes the copies; it must be as new as the server (compose.yaml).
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/*
# A fixed number, so that a file with settings can be given to it outside.
RUN useradd --system --uid 990 --home-dir /var/lib/vragen --shell /usr/sbin/nologin vragen \
    && install -d -m 700 -o vragen /var/lib/vragen /var/backups/vragen \
    && install -d -m 755 -o vragen /run/vragen
WORKDIR /opt/vragen
ENV PATH=/opt/vragen/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
COPY --from=packages /opt/vragen/.venv .venv
COPY wsgi.py wsgi.py
COPY pyproject.toml pyproject.toml
COPY config config
COPY migrations migrations
COPY templates templates
COPY app app
# A container may not write here, and would compile every file at each start.
RUN python -m compileall -q app config wsgi.py
USER vragen
CMD ["gunicorn", "wsgi:app", "-c", "config/gunicorn.conf.py"]
