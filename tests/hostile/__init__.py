"""What the pages, forms and addresses do with what nobody of good will types (SE-02).

`words` and `shapes` say what is typed and how it is sent, `people` who comes, `crawl` which forms
they meet, `judging` what may never come back; `stage` puts the town back as it was.
"""
