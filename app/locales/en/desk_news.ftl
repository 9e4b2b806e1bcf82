### News, as the staff see them.

news-lead = The last news are read on the home page.
news-posts = Published
news-none = No news
news-none-text = Write the first post.
news-write = Write a post
news-language = Language
news-language-hint = A post is in one language. Write it again for another one.
news-choose-language = Choose a language.
news-title = Title
news-text = Text
news-text-hint = Short sentences. Say what happens, when, and what to do.
news-publish = Publish
news-published = The post is published.
news-remove = Remove
news-remove-confirm = The post “{ $title }” will leave the site and can’t be found again.
news-remove-now = Yes, remove it
news-removed = The post is removed.
